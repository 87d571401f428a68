import type { failureMessages } from '../../text/failure-messages.ts';
import type { Translation } from '../translation.ts';

export const failure: Translation<typeof failureMessages> = {
  'failed.other': 'Rien n’a été modifié. Réessayez dans un instant.',
  'failed.product_already_attached': 'Vous l’avez déjà.',
  'failed.forbidden':
    'Vous n’êtes pas autorisé à changer l’offre. Adressez-vous à la personne qui gère la facturation.',
  'failed.signed_out': 'Votre session a expiré. Reconnectez-vous.',
  'failed.identity_mismatch': 'Une autre personne est maintenant connectée ici. Rechargez la page.',
  'failed.rate_limit_exceeded': 'Trop de demandes. Patientez un instant.',
  'failed.lock_already_exists': 'Une autre modification est en cours. Patientez un instant.',
  'failed.timeout': 'La réponse a trop tardé. Réessayer ne vous fera pas payer deux fois.',
  'failed.network': 'Le serveur est injoignable. Vérifiez votre connexion.',
};
