import type { meterMessages } from '../../text/meter-messages.ts';
import type { Translation } from '../translation.ts';

export const meter: Translation<typeof meterMessages> = {
  meterLeft: 'Noch {left} / {total}',
  meterOver: '{over} über Ihrem Kontingent',
  meterOverBilled: '{over} über Ihrem Kontingent, nach Verbrauch abgerechnet',
  meterUnlimited: '{used} verbraucht, ohne Begrenzung',
  included: 'Enthalten',
  meterNotHeld: 'In Ihrem Tarif nicht enthalten',
  resetsOn: 'Wird am {date} zurückgesetzt',
  paywallFailed: 'Ihr Tarif konnte nicht geprüft werden.',
};
