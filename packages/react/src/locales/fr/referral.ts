import type { referralMessages } from '../../text/referral-messages.ts';
import type { Translation } from '../translation.ts';

export const referral: Translation<typeof referralMessages> = {
  inviteTitle: 'Parrainer un ami',
  inviteNote: 'Partagez votre code. Vous serez récompensés tous les deux.',
  yourCode: 'Votre code',
  copyCode: 'Copier',
  copied: 'Copié',
  copyFailed: 'Copiez-le à la main : ce navigateur ne le permet pas.',
  codeFailed: 'Votre code n’a pas pu être chargé.',
  loadingCode: 'Chargement de votre code…',
  redeemLabel: 'Quelqu’un vous a donné un code ?',
  redeem: 'Utiliser',
  redeemed: 'Votre code a été accepté. Merci d’être venu.',
  'redeemFailed.other': 'Ce code n’a pas pu être utilisé. Vérifiez-le et réessayez.',
  'redeemFailed.referral_code_not_found': 'Ce code n’existe pas. Vérifiez l’orthographe.',
  'redeemFailed.customer_already_redeemed_referral_code': 'Vous avez déjà utilisé un code.',
  'redeemFailed.customer_cannot_redeem_own_code': 'C’est votre propre code.',
  'redeemFailed.referral_code_max_redemptions_reached': 'Ce code a déjà été utilisé autant de fois que possible.',
};
