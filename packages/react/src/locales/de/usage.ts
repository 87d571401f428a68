import type { usageMessages } from '../../text/usage-messages.ts';
import type { Translation } from '../translation.ts';

export const usage: Translation<typeof usageMessages> = {
  usageOf: '{feature} im Zeitverlauf',
  usageOfSeveral: 'Verbrauch im Zeitverlauf',
  period: 'Zeitraum',
  'range.24h': 'Letzte 24 Stunden',
  'range.7d': 'Letzte 7 Tage',
  'range.30d': 'Letzte 30 Tage',
  'range.90d': 'Letzte 90 Tage',
  'range.1bc': 'Laufender Abrechnungszeitraum',
  'range.last_cycle': 'Letzter Abrechnungszeitraum',
  'range.3bc': 'Letzte 3 Abrechnungszeiträume',
  usageOn: '{date}: {units}',
  usageTotal: 'Insgesamt {units}',
  usageDate: 'Datum',
  showTable: 'Als Tabelle anzeigen',
  showChart: 'Als Diagramm anzeigen',
  chartHint: 'Mit den Pfeiltasten gehen Sie von Balken zu Balken.',
  chartLoading: 'Verbrauch wird geladen …',
  chartFailed: 'Der Verbrauch konnte nicht geladen werden.',
  chartEmpty: 'In diesem Zeitraum wurde nichts verbraucht.',
};
