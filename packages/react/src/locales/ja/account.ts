import type { accountMessages } from '../../text/account-messages.ts';
import type { Translation } from '../translation.ts';

export const account: Translation<typeof accountMessages> = {
  yourPlan: 'ご利用のプラン',
  noPlan: 'プランはまだありません',
  signedOutAccount: 'プランを見るにはログインしてください。',
  loadingAccount: 'プランを読み込んでいます…',
  accountFailed: 'プランを読み込めませんでした。内容に変更はありません。',

  renewsOn: '{date}に更新',
  endsOn: '解約済みです。{date}までご利用いただけます。',
  changesOn: '{date}に{product}へ変更',
  pastDueNote: '前回のお支払いが完了していません。{product}を続けるには、未払いの請求書をお支払いください。',
  addOns: 'アドオン',

  payInvoice: '今すぐ支払う',
  cancelPlan: '{product}を解約',
  manageBilling: '請求を管理',

  'cancelTitle.plan': '{product}を解約しますか?',
  cancelNote: '{date}まではご利用いただけます。それまでは取り消すこともできます。',
  cancelNoteNext: 'その後は{next}になります。',
  cancelNow: 'すぐに終了します。',
  cancelConfirm: '解約する',

  card: 'お支払い方法',
  cardEnding: '{brand} 末尾{last4}',
  cardExpires: '有効期限 {month}/{year}',
  noCard: '登録済みのカードはありません',
  addCard: 'カードを追加',
  changeCard: 'カードを変更',
  cardFailed: 'お支払い方法を読み込めませんでした。',

  invoices: '請求書',
  invoiceDate: '日付',
  invoiceAmount: '金額',
  invoiceStatus: '状態',
  invoiceLink: '明細',
  openInvoice: '表示',
  openInvoiceOf: '表示: {date}の請求書',
  payInvoiceOf: '今すぐ支払う: {date}の請求書',
  moreInvoices: '{count}件すべて表示',
  noInvoices: '請求書はまだありません。',
  invoicesFailed: '請求書を読み込めませんでした。',
  loadingInvoices: '請求書を読み込んでいます…',
  'invoice.paid': '支払い済み',
  'invoice.open': '未払い',
  'invoice.draft': '下書き',
  'invoice.void': '無効',
  'invoice.uncollectible': '回収不能',

  usage: '利用状況',
};
