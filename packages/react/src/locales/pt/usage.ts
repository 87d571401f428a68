import type { usageMessages } from '../../text/usage-messages.ts';
import type { Translation } from '../translation.ts';

export const usage: Translation<typeof usageMessages> = {
  usageOf: '{feature} ao longo do tempo',
  usageOfSeveral: 'Uso ao longo do tempo',
  period: 'Período',
  'range.24h': 'Últimas 24 horas',
  'range.7d': 'Últimos 7 dias',
  'range.30d': 'Últimos 30 dias',
  'range.90d': 'Últimos 90 dias',
  'range.1bc': 'Este período de cobrança',
  'range.last_cycle': 'Último período de cobrança',
  'range.3bc': 'Últimos 3 períodos de cobrança',
  usageOn: '{date}: {units}',
  usageTotal: '{units} no total',
  usageDate: 'Data',
  showTable: 'Mostrar como tabela',
  showChart: 'Mostrar como gráfico',
  chartHint: 'Use as setas do teclado para ir de barra em barra.',
  chartLoading: 'Carregando o uso…',
  chartFailed: 'Não foi possível carregar o uso.',
  chartEmpty: 'Nada foi usado neste período.',
};
