import type { referralMessages } from '../../text/referral-messages.ts';
import type { Translation } from '../translation.ts';

export const referral: Translation<typeof referralMessages> = {
  inviteTitle: 'Indique um amigo',
  inviteNote: 'Compartilhe seu código. Vocês dois são recompensados.',
  yourCode: 'Seu código',
  copyCode: 'Copiar',
  copied: 'Copiado',
  copyFailed: 'Copie manualmente: este navegador não permite.',
  codeFailed: 'Não foi possível carregar seu código.',
  loadingCode: 'Carregando seu código…',
  redeemLabel: 'Recebeu um código de alguém?',
  redeem: 'Resgatar',
  redeemed: 'Seu código foi resgatado. Obrigado por vir.',
  'redeemFailed.other': 'Não foi possível resgatar este código. Confira e tente de novo.',
  'redeemFailed.referral_code_not_found': 'Este código não existe. Confira a grafia.',
  'redeemFailed.customer_already_redeemed_referral_code': 'Você já resgatou um código.',
  'redeemFailed.customer_cannot_redeem_own_code': 'Este é o seu próprio código.',
  'redeemFailed.referral_code_max_redemptions_reached': 'Este código já foi usado todas as vezes possíveis.',
};
