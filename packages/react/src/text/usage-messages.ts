/** The chart of what was used. */
export const usageMessages = {
  usageOf: '{feature} over time',
  usageOfSeveral: 'Usage over time',
  period: 'Period',
  'range.24h': 'Last 24 hours',
  'range.7d': 'Last 7 days',
  'range.30d': 'Last 30 days',
  'range.90d': 'Last 90 days',
  'range.1bc': 'This billing period',
  'range.last_cycle': 'Last billing period',
  'range.3bc': 'Last 3 billing periods',
  /** What the chart says of one bar. */
  usageOn: '{date}: {units}',
  usageTotal: '{units} in all',
  usageDate: 'Date',
  showTable: 'Show as a table',
  showChart: 'Show as a chart',
  chartHint: 'Use the arrow keys to go from bar to bar.',
  chartLoading: 'Loading usage…',
  chartFailed: 'Usage could not be loaded.',
  chartEmpty: 'Nothing was used in this period.',
} as const;
