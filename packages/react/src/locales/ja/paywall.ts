import type { paywallMessages } from '../../text/paywall-messages.ts';
import type { Translation } from '../translation.ts';

export const paywall: Translation<typeof paywallMessages> = {
  'paywallTitle.no_access': '{feature}を利用する',
  'paywallTitle.no_product': 'これは{feature}の機能です',
  'paywallTitle.limit_reached': '{unit}の残りがありません',
  'paywallTitle.not_enough': '{unit}が足りません',
  'paywallTitle.signed_out': '続けるにはログインしてください',
  'paywallTitle.failed': '{feature}を確認できませんでした',
  'paywallReason.no_access': '{feature}はご利用のプランに含まれていません。',
  'paywallReason.no_product': 'このアカウントでは、まだ{feature}をご利用になれません。',
  'paywallReason.limit_reached': 'プランに含まれる分をすべて使い切りました。',
  'paywallReason.not_enough': '残りは{left}ですが、{needed}が必要です。',
  'paywallReason.signed_out': 'ご利用いただける内容はプランによって異なるため、ログインが必要です。',
  moreOn: '{date}に補充されます。',
  paywallOffer: '{product}で利用できます',
  paywallNoOffer: '販売中のプランには含まれていません。最適なプランをご案内しますので、お問い合わせください。',
  seePlans: 'すべてのプランを見る',
  notNow: '今はしない',
};
