import type { paywallMessages } from '../../text/paywall-messages.ts';
import type { Translation } from '../translation.ts';

export const paywall: Translation<typeof paywallMessages> = {
  'paywallTitle.no_access': '{feature} freischalten',
  'paywallTitle.no_product': 'Das gehört zu {feature}',
  'paywallTitle.limit_reached': 'Keine {unit} mehr übrig',
  'paywallTitle.not_enough': 'Nicht mehr genug {unit}',
  'paywallTitle.signed_out': 'Melden Sie sich an, um fortzufahren',
  'paywallTitle.failed': '{feature} konnte nicht geprüft werden',
  'paywallReason.no_access': '{feature} ist in Ihrem Tarif nicht enthalten.',
  'paywallReason.no_product': 'Ihr Konto hat {feature} noch nicht.',
  'paywallReason.limit_reached': 'Sie haben alles verbraucht, was Ihr Tarif enthält.',
  'paywallReason.not_enough': 'Vorhanden: {left}. Benötigt: {needed}.',
  'paywallReason.signed_out':
    'Was Sie hier tun können, hängt von Ihrem Tarif ab. Dafür müssen wir wissen, wer Sie sind.',
  moreOn: 'Am {date} kommt Neues hinzu.',
  paywallOffer: 'Verfügbar in {product}',
  paywallNoOffer: 'Kein angebotener Tarif enthält dies. Schreiben Sie uns, wir finden einen für Sie.',
  seePlans: 'Alle Tarife ansehen',
  notNow: 'Jetzt nicht',
};
