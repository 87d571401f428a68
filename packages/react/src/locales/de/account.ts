import type { accountMessages } from '../../text/account-messages.ts';
import type { Translation } from '../translation.ts';

export const account: Translation<typeof accountMessages> = {
  yourPlan: 'Ihr Tarif',
  noPlan: 'Noch kein Tarif',
  signedOutAccount: 'Melden Sie sich an, um Ihren Tarif zu sehen.',
  loadingAccount: 'Ihr Tarif wird geladen …',
  accountFailed: 'Ihr Tarif konnte nicht geladen werden. An ihm hat sich nichts geändert.',

  renewsOn: 'Verlängert sich am {date}',
  endsOn: 'Gekündigt. Läuft noch bis {date}.',
  changesOn: 'Wechselt am {date} zu {product}',
  pastDueNote: 'Die letzte Zahlung ist fehlgeschlagen. Bezahlen Sie die offene Rechnung, um {product} zu behalten.',
  addOns: 'Zusatzpakete',

  payInvoice: 'Jetzt bezahlen',
  cancelPlan: '{product} kündigen',
  manageBilling: 'Abrechnung verwalten',

  'cancelTitle.plan': '{product} kündigen?',
  cancelNote: 'Der Tarif bleibt bis {date} aktiv. Bis dahin können Sie es sich anders überlegen.',
  cancelNoteNext: 'Danach haben Sie {next}.',
  cancelNow: 'Er endet sofort.',
  cancelConfirm: 'Ja, kündigen',

  card: 'Zahlungsart',
  cardEnding: '{brand}, endet auf {last4}',
  cardExpires: 'Gültig bis {month}/{year}',
  noCard: 'Keine Karte hinterlegt',
  addCard: 'Karte hinzufügen',
  changeCard: 'Karte ändern',
  cardFailed: 'Ihre Zahlungsart konnte nicht geladen werden.',

  invoices: 'Rechnungen',
  invoiceDate: 'Datum',
  invoiceAmount: 'Betrag',
  invoiceStatus: 'Status',
  invoiceLink: 'Rechnung',
  openInvoice: 'Ansehen',
  openInvoiceOf: 'Ansehen: Rechnung vom {date}',
  payInvoiceOf: 'Jetzt bezahlen: Rechnung vom {date}',
  moreInvoices: 'Alle {count} anzeigen',
  noInvoices: 'Noch keine Rechnungen.',
  invoicesFailed: 'Ihre Rechnungen konnten nicht geladen werden.',
  loadingInvoices: 'Rechnungen werden geladen …',
  'invoice.paid': 'Bezahlt',
  'invoice.open': 'Fällig',
  'invoice.draft': 'Entwurf',
  'invoice.void': 'Storniert',
  'invoice.uncollectible': 'Nicht bezahlt',

  usage: 'Verbrauch',
};
