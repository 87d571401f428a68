import type { purchaseMessages } from '../../text/purchase-messages.ts';
import type { Translation } from '../translation.ts';

export const purchase: Translation<typeof purchaseMessages> = {
  'checkoutTitle.new': '{product}を始める',
  'checkoutTitle.upgrade': '{product}にアップグレード',
  'checkoutTitle.trial': '{product}を無料で試す',
  'checkoutTitle.downgrade': '{product}に変更',
  'checkoutTitle.active': '{product}を変更',
  previewing: '料金を計算しています…',
  dueToday: '本日のお支払い',
  nextCycle: '{date}から: {amount}',
  trialNote: '無料トライアルは{date}までです。それまでに解約すれば料金はかかりません。',
  downgradeNote: '{date}までは{from}をご利用いただけます。その後{to}が始まります。',
  renewNote: '{product}はこれまでどおり続きます。',
  prorationNote: 'お支払い済みで未使用の分は差し引かれます。',
  redirectNote: '安全なページでお支払いいただき、その後こちらに戻ります。',

  confirmPurchase: '確定する',
  confirmPay: '{amount}を支払う',
  continueToPayment: 'お支払いに進む',
  buying: '少々お待ちください…',
  redirecting: 'お支払いページを開いています…',
  settling: '有効にしています…',
  cancelPurchase: 'キャンセル',
  closeDialog: '閉じる',

  doneTitle: '{product}をご利用いただけます',
  doneNote: '含まれる機能をすべてお使いいただけます。',
  scheduledTitle: '手続きが完了しました',
  scheduledNote: '{product}は現在の期間の終了後に始まります。',
  declinedTitle: 'お支払いが完了しませんでした',
  declinedNote:
    'プランは変更されておらず、請求も発生していません。お支払いを完了するか、別のカードでもう一度お試しください。',
  completePayment: 'お支払いを完了する',
  failedTitle: '処理できませんでした',
};
