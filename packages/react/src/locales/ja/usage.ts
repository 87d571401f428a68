import type { usageMessages } from '../../text/usage-messages.ts';
import type { Translation } from '../translation.ts';

export const usage: Translation<typeof usageMessages> = {
  usageOf: '{feature}の推移',
  usageOfSeveral: '利用量の推移',
  period: '期間',
  'range.24h': '過去24時間',
  'range.7d': '過去7日間',
  'range.30d': '過去30日間',
  'range.90d': '過去90日間',
  'range.1bc': '今回の請求期間',
  'range.last_cycle': '前回の請求期間',
  'range.3bc': '過去3回の請求期間',
  usageOn: '{date}: {units}',
  usageTotal: '合計 {units}',
  usageDate: '日付',
  showTable: '表で見る',
  showChart: 'グラフで見る',
  chartHint: '矢印キーで棒を移動できます。',
  chartLoading: '利用量を読み込んでいます…',
  chartFailed: '利用量を読み込めませんでした。',
  chartEmpty: 'この期間の利用はありません。',
};
