import type { countMessages } from '../../text/count-messages.ts';
import type { Translation } from '../translation.ts';

export const count: Translation<typeof countMessages> = {
  units: '{count} {unit}',
  unlimited: '{unit} بلا حدود',
  meterLeft: 'المتبقي {left} من {total}',
  meterOver: 'تجاوزت حصتك بمقدار {over}',
  meterOverBilled: 'تجاوزت حصتك بمقدار {over}، وتُحتسب حسب الاستخدام',
  meterUnlimited: 'استُخدم {used}، بلا حدود',
  included: 'مشمول',
  meterNotHeld: 'غير مشمول في باقتك',
  resetsOn: 'يتجدد في {date}',

  'paywallTitle.no_access': 'احصل على {feature}',
  'paywallTitle.no_product': 'هذا جزء من {feature}',
  'paywallTitle.limit_reached': 'نفد رصيدك من {unit}',
  'paywallTitle.not_enough': 'رصيدك من {unit} لا يكفي',
  'paywallTitle.signed_out': 'سجّل الدخول للمتابعة',
  'paywallTitle.failed': 'تعذّر التحقق من {feature}',
  'paywallReason.no_access': 'باقتك لا تشمل {feature}.',
  'paywallReason.no_product': 'لا يتضمن حسابك {feature} بعد.',
  'paywallReason.limit_reached': 'لقد استخدمت كل ما تشمله باقتك.',
  'paywallReason.not_enough': 'لديك {left}، وهذا يتطلب {needed}.',
  'paywallReason.signed_out': 'ما يمكنك فعله هنا يعتمد على باقتك، لذا نحتاج إلى معرفة من أنت.',
  moreOn: 'يتجدد رصيدك في {date}.',
  paywallOffer: 'متوفر في {product}',
  paywallNoOffer: 'لا توجد باقة معروضة تشمل ذلك. راسلنا وسنجد لك باقة مناسبة.',
  paywallPending: 'جارٍ التحقق من باقتك…',
  paywallFailed: 'تعذّر التحقق من باقتك.',
  seePlans: 'عرض كل الباقات',
  notNow: 'ليس الآن',
};
