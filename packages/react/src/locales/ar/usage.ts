import type { usageMessages } from '../../text/usage-messages.ts';
import type { Translation } from '../translation.ts';

export const usage: Translation<typeof usageMessages> = {
  usageOf: '{feature} عبر الزمن',
  usageOfSeveral: 'الاستخدام عبر الزمن',
  period: 'الفترة',
  'range.24h': 'آخر 24 ساعة',
  'range.7d': 'آخر 7 أيام',
  'range.30d': 'آخر 30 يومًا',
  'range.90d': 'آخر 90 يومًا',
  'range.1bc': 'دورة الفوترة الحالية',
  'range.last_cycle': 'دورة الفوترة السابقة',
  'range.3bc': 'آخر 3 دورات فوترة',
  usageOn: '{date}: {units}',
  usageTotal: 'الإجمالي {units}',
  usageDate: 'التاريخ',
  showTable: 'عرض كجدول',
  showChart: 'عرض كرسم بياني',
  chartHint: 'استخدم مفاتيح الأسهم للانتقال بين الأعمدة.',
  chartLoading: 'جارٍ تحميل الاستخدام…',
  chartFailed: 'تعذّر تحميل الاستخدام.',
  chartEmpty: 'لم يُستخدم شيء في هذه الفترة.',
};
