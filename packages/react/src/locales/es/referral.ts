import type { referralMessages } from '../../text/referral-messages.ts';
import type { Translation } from '../translation.ts';

export const referral: Translation<typeof referralMessages> = {
  inviteTitle: 'Invita a un amigo',
  inviteNote: 'Comparte tu código. Los dos tendréis una recompensa.',
  yourCode: 'Tu código',
  copyCode: 'Copiar',
  copied: 'Copiado',
  copyFailed: 'Cópialo a mano: este navegador no lo permite.',
  codeFailed: 'No se ha podido cargar tu código.',
  loadingCode: 'Cargando tu código…',
  redeemLabel: '¿Alguien te ha dado un código?',
  redeem: 'Canjear',
  redeemed: 'Tu código se ha canjeado. Gracias por venir.',
  'redeemFailed.other': 'No se ha podido canjear este código. Compruébalo e inténtalo de nuevo.',
  'redeemFailed.referral_code_not_found': 'Este código no existe. Comprueba cómo está escrito.',
  'redeemFailed.customer_already_redeemed_referral_code': 'Ya has canjeado un código.',
  'redeemFailed.customer_cannot_redeem_own_code': 'Este es tu propio código.',
  'redeemFailed.referral_code_max_redemptions_reached': 'Este código ya se ha usado todas las veces posibles.',
};
