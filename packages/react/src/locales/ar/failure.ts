import type { failureMessages } from '../../text/failure-messages.ts';
import type { Translation } from '../translation.ts';

export const failure: Translation<typeof failureMessages> = {
  'failed.other': 'لم يتغير شيء. حاول مرة أخرى بعد قليل.',
  'failed.product_already_attached': 'لديك هذا بالفعل.',
  'failed.forbidden': 'ليس لديك إذن بتغيير الباقة. اطلب ذلك ممن يدير الفوترة.',
  'failed.signed_out': 'انتهت جلستك. سجّل الدخول مرة أخرى.',
  'failed.identity_mismatch': 'سجّل شخص آخر الدخول هنا الآن. أعد تحميل الصفحة.',
  'failed.rate_limit_exceeded': 'محاولات كثيرة جدًا. انتظر لحظة.',
  'failed.lock_already_exists': 'هناك تغيير آخر قيد التنفيذ. انتظر لحظة.',
  'failed.timeout': 'استغرقت الإجابة وقتًا طويلًا. لن تُشترى مرتين إذا حاولت مجددًا.',
  'failed.network': 'يتعذّر الوصول إلى الخادم. تحقق من اتصالك.',
};
