import type { paywallMessages } from '../../text/paywall-messages.ts';
import type { Translation } from '../translation.ts';

export const paywall: Translation<typeof paywallMessages> = {
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
  seePlans: 'عرض كل الباقات',
  notNow: 'ليس الآن',
};
