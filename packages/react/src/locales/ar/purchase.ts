import type { purchaseMessages } from '../../text/purchase-messages.ts';
import type { Translation } from '../translation.ts';

export const purchase: Translation<typeof purchaseMessages> = {
  'checkoutTitle.new': 'الاشتراك في {product}',
  'checkoutTitle.upgrade': 'الترقية إلى {product}',
  'checkoutTitle.trial': 'جرّب {product} مجانًا',
  'checkoutTitle.downgrade': 'الانتقال إلى {product}',
  'checkoutTitle.active': 'تغيير {product}',
  previewing: 'جارٍ حساب السعر…',
  dueToday: 'المستحق اليوم',
  nextCycle: 'بدءًا من {date}: {amount}',
  trialNote: 'تستمر تجربتك المجانية حتى {date}. إذا ألغيت قبل ذلك فلن يُخصم أي مبلغ.',
  downgradeNote: 'تحتفظ بـ {from} حتى {date}، ثم تبدأ {to}.',
  renewNote: 'تستمر {product} كما كانت.',
  prorationNote: 'يُخصم ما دفعته ولم تستخدمه.',
  redirectNote: 'تدفع في صفحة آمنة ثم تعود إلى هنا.',

  confirmPurchase: 'تأكيد',
  confirmPay: 'دفع {amount}',
  continueToPayment: 'المتابعة إلى الدفع',
  buying: 'لحظة من فضلك…',
  redirecting: 'جارٍ فتح صفحة الدفع…',
  settling: 'جارٍ التفعيل…',
  cancelPurchase: 'إلغاء',
  closeDialog: 'إغلاق',

  doneTitle: 'أصبحت {product} لك',
  doneNote: 'كل ما تشمله جاهز للاستخدام.',
  scheduledTitle: 'تم كل شيء',
  scheduledNote: 'تبدأ {product} عند انتهاء الفترة الحالية.',
  declinedTitle: 'لم تتم عملية الدفع',
  declinedNote: 'لم تتغير باقتك ولم يُخصم أي مبلغ. أكمل الدفع أو حاول ببطاقة أخرى.',
  completePayment: 'إكمال الدفع',
  failedTitle: 'لم تنجح العملية',
};
