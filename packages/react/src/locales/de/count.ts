import type { countMessages } from '../../text/count-messages.ts';
import type { Translation } from '../translation.ts';

export const count: Translation<typeof countMessages> = {
  units: '{count} {unit}',
  unlimited: 'Unbegrenzt {unit}',
  meterLeft: 'Noch {left} / {total}',
  meterOver: '{over} über Ihrem Kontingent',
  meterOverBilled: '{over} über Ihrem Kontingent, nach Verbrauch abgerechnet',
  meterUnlimited: '{used} verbraucht, ohne Begrenzung',
  included: 'Enthalten',
  meterNotHeld: 'In Ihrem Tarif nicht enthalten',
  resetsOn: 'Wird am {date} zurückgesetzt',

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
  paywallPending: 'Ihr Tarif wird geprüft …',
  paywallFailed: 'Ihr Tarif konnte nicht geprüft werden.',
  seePlans: 'Alle Tarife ansehen',
  notNow: 'Jetzt nicht',
};
