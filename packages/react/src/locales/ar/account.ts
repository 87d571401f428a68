import type { accountMessages } from '../../text/account-messages.ts';
import type { Translation } from '../translation.ts';

export const account: Translation<typeof accountMessages> = {
  yourPlan: 'باقتك',
  noPlan: 'لا توجد باقة بعد',
  signedOutAccount: 'سجّل الدخول لعرض باقتك.',
  loadingAccount: 'جارٍ تحميل باقتك…',
  accountFailed: 'تعذّر تحميل باقتك. لم يتغير فيها شيء.',

  renewsOn: 'تتجدد في {date}',
  endsOn: 'أُلغيت. تبقى سارية حتى {date}.',
  changesOn: 'تتغير إلى {product} في {date}',
  pastDueNote: 'لم تتم الدفعة الأخيرة. ادفع الفاتورة المستحقة للاحتفاظ بـ {product}.',
  addOns: 'الإضافات',

  payInvoice: 'ادفع الآن',
  cancelPlan: 'إلغاء {product}',
  manageBilling: 'إدارة الفوترة',

  'cancelTitle.plan': 'هل تريد إلغاء {product}؟',
  cancelNote: 'تبقى سارية حتى {date}، ويمكنك التراجع حتى ذلك الحين.',
  cancelNoteNext: 'بعد ذلك تنتقل إلى {next}.',
  cancelNow: 'تنتهي على الفور.',
  cancelConfirm: 'نعم، ألغِها',

  card: 'طريقة الدفع',
  cardEnding: '{brand} تنتهي بـ {last4}',
  // Without the marks the month and the year would change places.
  cardExpires: 'تنتهي صلاحيتها في \u2066{month}/{year}\u2069',
  noCard: 'لا توجد بطاقة محفوظة',
  addCard: 'إضافة بطاقة',
  changeCard: 'تغيير البطاقة',
  cardFailed: 'تعذّر تحميل طريقة الدفع.',

  invoices: 'الفواتير',
  invoiceDate: 'التاريخ',
  invoiceAmount: 'المبلغ',
  invoiceStatus: 'الحالة',
  invoiceLink: 'الفاتورة',
  openInvoice: 'عرض',
  openInvoiceOf: 'عرض: فاتورة {date}',
  payInvoiceOf: 'ادفع الآن: فاتورة {date}',
  moreInvoices:
    'عرض {count, plural, one {الفاتورة} two {الفاتورتين} few {كل الفواتير (#)} many {كل الفواتير (#)} other {كل الفواتير (#)}}',
  noInvoices: 'لا توجد فواتير بعد.',
  invoicesFailed: 'تعذّر تحميل فواتيرك.',
  loadingInvoices: 'جارٍ تحميل الفواتير…',
  'invoice.paid': 'مدفوعة',
  'invoice.open': 'مستحقة',
  'invoice.draft': 'مسودة',
  'invoice.void': 'ملغاة',
  'invoice.uncollectible': 'غير مدفوعة',

  usage: 'الاستخدام',
};
