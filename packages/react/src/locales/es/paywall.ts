import type { paywallMessages } from '../../text/paywall-messages.ts';
import type { Translation } from '../translation.ts';

export const paywall: Translation<typeof paywallMessages> = {
  'paywallTitle.no_access': 'Desbloquea {feature}',
  'paywallTitle.no_product': 'Esto forma parte de {feature}',
  'paywallTitle.limit_reached': 'Te has quedado sin {unit}',
  'paywallTitle.not_enough': 'No te quedan suficientes {unit}',
  'paywallTitle.signed_out': 'Inicia sesión para continuar',
  'paywallTitle.failed': 'No se ha podido comprobar {feature}',
  'paywallReason.no_access': 'Tu plan no incluye {feature}.',
  'paywallReason.no_product': 'Tu cuenta todavía no tiene {feature}.',
  'paywallReason.limit_reached': 'Has usado todo lo que incluye tu plan.',
  'paywallReason.not_enough': 'Tienes {left} y esto necesita {needed}.',
  'paywallReason.signed_out': 'Lo que puedes hacer aquí depende de tu plan, así que tenemos que saber quién eres.',
  moreOn: 'Tendrás más el {date}.',
  paywallOffer: 'Disponible en {product}',
  paywallNoOffer: 'Ningún plan a la venta lo incluye. Escríbenos y encontraremos uno para ti.',
  seePlans: 'Ver todos los planes',
  notNow: 'Ahora no',
};
