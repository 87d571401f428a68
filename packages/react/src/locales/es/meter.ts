import type { meterMessages } from '../../text/meter-messages.ts';
import type { Translation } from '../translation.ts';

export const meter: Translation<typeof meterMessages> = {
  meterLeft: 'Quedan {left} de {total}',
  meterOver: '{over} por encima de lo incluido',
  meterOverBilled: '{over} por encima de lo incluido, facturado por uso',
  meterUnlimited: 'Uso: {used}, sin límite',
  included: 'Incluido',
  meterNotHeld: 'No incluido en tu plan',
  resetsOn: 'Se restablece el {date}',
  paywallFailed: 'No se ha podido comprobar tu plan.',
};
