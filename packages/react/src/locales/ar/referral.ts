import type { referralMessages } from '../../text/referral-messages.ts';
import type { Translation } from '../translation.ts';

export const referral: Translation<typeof referralMessages> = {
  inviteTitle: 'ادعُ صديقًا',
  inviteNote: 'شارك رمزك، وستحصلان معًا على مكافأة.',
  yourCode: 'رمزك',
  copyCode: 'نسخ',
  copied: 'تم النسخ',
  copyFailed: 'انسخه يدويًا: هذا المتصفح لا يسمح بذلك.',
  codeFailed: 'تعذّر تحميل رمزك.',
  loadingCode: 'جارٍ تحميل رمزك…',
  redeemLabel: 'هل لديك رمز من شخص آخر؟',
  redeem: 'استخدام الرمز',
  redeemed: 'تم قبول رمزك. شكرًا لانضمامك.',
  'redeemFailed.other': 'تعذّر استخدام هذا الرمز. تحقق منه وحاول مرة أخرى.',
  'redeemFailed.referral_code_not_found': 'لا يوجد رمز كهذا. تحقق من كتابته.',
  'redeemFailed.customer_already_redeemed_referral_code': 'لقد استخدمت رمزًا من قبل.',
  'redeemFailed.customer_cannot_redeem_own_code': 'هذا رمزك أنت.',
  'redeemFailed.referral_code_max_redemptions_reached': 'استُخدم هذا الرمز أقصى عدد ممكن من المرات.',
};
