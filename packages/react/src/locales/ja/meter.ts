import type { meterMessages } from '../../text/meter-messages.ts';
import type { Translation } from '../translation.ts';

export const meter: Translation<typeof meterMessages> = {
  meterLeft: '残り {left} / {total}',
  meterOver: '上限を{over}超えています',
  meterOverBilled: '上限を{over}超えています(従量課金)',
  meterUnlimited: '{used}を使用(上限なし)',
  included: '利用可能',
  meterNotHeld: 'ご利用のプランには含まれていません',
  resetsOn: '{date}にリセット',
  paywallFailed: 'プランを確認できませんでした。',
};
