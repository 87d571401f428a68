import type { paywallMessages } from '../../text/paywall-messages.ts';
import type { Translation } from '../translation.ts';

export const paywall: Translation<typeof paywallMessages> = {
  'paywallTitle.no_access': 'Débloquer {feature}',
  'paywallTitle.no_product': 'Cela fait partie de {feature}',
  'paywallTitle.limit_reached': 'Solde épuisé : {unit}',
  'paywallTitle.not_enough': 'Solde insuffisant : {unit}',
  'paywallTitle.signed_out': 'Connectez-vous pour continuer',
  'paywallTitle.failed': '{feature} n’a pas pu être vérifié',
  'paywallReason.no_access': '{feature} n’est pas compris dans votre offre.',
  'paywallReason.no_product': 'Votre compte ne dispose pas encore de {feature}.',
  'paywallReason.limit_reached': 'Vous avez consommé tout ce que votre offre comprend.',
  'paywallReason.not_enough': 'Disponible : {left}. Nécessaire : {needed}.',
  'paywallReason.signed_out':
    'Ce que vous pouvez faire ici dépend de votre offre, nous devons donc savoir qui vous êtes.',
  moreOn: 'Votre solde sera rechargé le {date}.',
  paywallOffer: 'Disponible avec {product}',
  paywallNoOffer: 'Aucune offre en vente ne comprend cela. Écrivez-nous, nous en trouverons une pour vous.',
  seePlans: 'Voir toutes les offres',
  notNow: 'Pas maintenant',
};
