import type { meterMessages } from '../../text/meter-messages.ts';
import type { Translation } from '../translation.ts';

export const meter: Translation<typeof meterMessages> = {
  meterLeft: 'المتبقي {left} من {total}',
  meterOver: 'تجاوزت حصتك بمقدار {over}',
  meterOverBilled: 'تجاوزت حصتك بمقدار {over}، وتُحتسب حسب الاستخدام',
  meterUnlimited: 'استُخدم {used}، بلا حدود',
  included: 'مشمول',
  meterNotHeld: 'غير مشمول في باقتك',
  resetsOn: 'يتجدد في {date}',
  paywallFailed: 'تعذّر التحقق من باقتك.',
};
