import type { meterMessages } from '../../text/meter-messages.ts';
import type { Translation } from '../translation.ts';

export const meter: Translation<typeof meterMessages> = {
  meterLeft: 'Reste {left} sur {total}',
  meterOver: '{over} au-delà de votre forfait',
  meterOverBilled: '{over} au-delà de votre forfait, facturés à l’usage',
  meterUnlimited: 'Consommation : {used}, sans limite',
  included: 'Inclus',
  meterNotHeld: 'Non compris dans votre offre',
  resetsOn: 'Remise à zéro le {date}',
  paywallFailed: 'Votre offre n’a pas pu être vérifiée.',
};
