import type { usageMessages } from '../../text/usage-messages.ts';
import type { Translation } from '../translation.ts';

export const usage: Translation<typeof usageMessages> = {
  usageOf: '{feature} a lo largo del tiempo',
  usageOfSeveral: 'Uso a lo largo del tiempo',
  period: 'Periodo',
  'range.24h': 'Últimas 24 horas',
  'range.7d': 'Últimos 7 días',
  'range.30d': 'Últimos 30 días',
  'range.90d': 'Últimos 90 días',
  'range.1bc': 'Este periodo de facturación',
  'range.last_cycle': 'Último periodo de facturación',
  'range.3bc': 'Últimos 3 periodos de facturación',
  usageOn: '{date}: {units}',
  usageTotal: '{units} en total',
  usageDate: 'Fecha',
  showTable: 'Mostrar como tabla',
  showChart: 'Mostrar como gráfico',
  chartHint: 'Usa las flechas del teclado para ir de barra en barra.',
  chartLoading: 'Cargando el uso…',
  chartFailed: 'No se ha podido cargar el uso.',
  chartEmpty: 'No se ha usado nada en este periodo.',
};
