import type { referralMessages } from '../../text/referral-messages.ts';
import type { Translation } from '../translation.ts';

export const referral: Translation<typeof referralMessages> = {
  inviteTitle: '友だちを招待',
  inviteNote: 'コードを共有すると、お二人とも特典を受け取れます。',
  yourCode: 'あなたのコード',
  copyCode: 'コピー',
  copied: 'コピーしました',
  copyFailed: 'このブラウザではコピーできません。手動でコピーしてください。',
  codeFailed: 'コードを読み込めませんでした。',
  loadingCode: 'コードを読み込んでいます…',
  redeemLabel: '招待コードをお持ちですか?',
  redeem: '使う',
  redeemed: 'コードが適用されました。ご登録ありがとうございます。',
  'redeemFailed.other': 'このコードは使えませんでした。ご確認のうえ、もう一度お試しください。',
  'redeemFailed.referral_code_not_found': 'このコードは存在しません。入力内容をご確認ください。',
  'redeemFailed.customer_already_redeemed_referral_code': 'すでにコードを使用しています。',
  'redeemFailed.customer_cannot_redeem_own_code': 'ご自身のコードは使えません。',
  'redeemFailed.referral_code_max_redemptions_reached': 'このコードは使用回数の上限に達しています。',
};
