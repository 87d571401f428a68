import type { meterMessages } from '../../text/meter-messages.ts';
import type { Translation } from '../translation.ts';

export const meter: Translation<typeof meterMessages> = {
  meterLeft: 'Restam {left} de {total}',
  meterOver: '{over} além do incluído',
  meterOverBilled: '{over} além do incluído, cobrado por uso',
  meterUnlimited: 'Uso: {used}, sem limite',
  included: 'Incluído',
  meterNotHeld: 'Não faz parte do seu plano',
  resetsOn: 'Renova em {date}',
  paywallFailed: 'Não foi possível verificar seu plano.',
};
