import type { usageMessages } from '../../text/usage-messages.ts';
import type { Translation } from '../translation.ts';

export const usage: Translation<typeof usageMessages> = {
  usageOf: '{feature} au fil du temps',
  usageOfSeveral: 'Consommation au fil du temps',
  period: 'Période',
  'range.24h': 'Dernières 24 heures',
  'range.7d': '7 derniers jours',
  'range.30d': '30 derniers jours',
  'range.90d': '90 derniers jours',
  'range.1bc': 'Période de facturation en cours',
  'range.last_cycle': 'Dernière période de facturation',
  'range.3bc': '3 dernières périodes de facturation',
  usageOn: '{date} : {units}',
  usageTotal: '{units} au total',
  usageDate: 'Date',
  showTable: 'Afficher le tableau',
  showChart: 'Afficher le graphique',
  chartHint: 'Utilisez les flèches du clavier pour passer d’une barre à l’autre.',
  chartLoading: 'Chargement de la consommation…',
  chartFailed: 'La consommation n’a pas pu être chargée.',
  chartEmpty: 'Rien n’a été consommé pendant cette période.',
};
