import type { failureMessages } from '../../text/failure-messages.ts';
import type { Translation } from '../translation.ts';

export const failure: Translation<typeof failureMessages> = {
  'failed.other': '何も変更されていません。しばらくしてからもう一度お試しください。',
  'failed.product_already_attached': 'すでにご利用中です。',
  'failed.forbidden': 'プランを変更する権限がありません。請求の管理者にご連絡ください。',
  'failed.signed_out': 'セッションが終了しました。もう一度ログインしてください。',
  'failed.identity_mismatch': '別のユーザーがログインしています。ページを再読み込みしてください。',
  'failed.rate_limit_exceeded': '操作の回数が多すぎます。しばらくお待ちください。',
  'failed.lock_already_exists': '別の変更を処理しています。しばらくお待ちください。',
  'failed.timeout': '応答に時間がかかりすぎました。もう一度お試しいただいても、二重に購入されることはありません。',
  'failed.network': 'サーバーに接続できません。接続をご確認ください。',
};
