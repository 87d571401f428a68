import type { countMessages } from '../../text/count-messages.ts';
import type { Translation } from '../translation.ts';

export const count: Translation<typeof countMessages> = {
  units: '{count} {unit}',
  unlimited: '{unit} 無制限',
  meterLeft: '残り {left} / {total}',
  meterOver: '上限を{over}超えています',
  meterOverBilled: '上限を{over}超えています(従量課金)',
  meterUnlimited: '{used}を使用(上限なし)',
  included: '利用可能',
  meterNotHeld: 'ご利用のプランには含まれていません',
  resetsOn: '{date}にリセット',

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
  paywallPending: 'プランを確認しています…',
  paywallFailed: 'プランを確認できませんでした。',
  seePlans: 'すべてのプランを見る',
  notNow: '今はしない',
};
