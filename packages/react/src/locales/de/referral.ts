import type { referralMessages } from '../../text/referral-messages.ts';
import type { Translation } from '../translation.ts';

export const referral: Translation<typeof referralMessages> = {
  inviteTitle: 'Freunde einladen',
  inviteNote: 'Teilen Sie Ihren Code. Sie werden beide dafür belohnt.',
  yourCode: 'Ihr Code',
  copyCode: 'Kopieren',
  copied: 'Kopiert',
  copyFailed: 'Kopieren Sie ihn von Hand: Dieser Browser erlaubt es nicht.',
  codeFailed: 'Ihr Code konnte nicht geladen werden.',
  loadingCode: 'Ihr Code wird geladen …',
  redeemLabel: 'Haben Sie einen Code bekommen?',
  redeem: 'Einlösen',
  redeemed: 'Ihr Code wurde eingelöst. Schön, dass Sie da sind.',
  'redeemFailed.other': 'Dieser Code konnte nicht eingelöst werden. Prüfen Sie ihn, und versuchen Sie es erneut.',
  'redeemFailed.referral_code_not_found': 'Diesen Code gibt es nicht. Prüfen Sie die Schreibweise.',
  'redeemFailed.customer_already_redeemed_referral_code': 'Sie haben schon einen Code eingelöst.',
  'redeemFailed.customer_cannot_redeem_own_code': 'Das ist Ihr eigener Code.',
  'redeemFailed.referral_code_max_redemptions_reached': 'Dieser Code wurde so oft eingelöst, wie es möglich ist.',
};
