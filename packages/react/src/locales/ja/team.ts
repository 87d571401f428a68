import type { teamMessages } from '../../text/team-messages.ts';
import type { Translation } from '../translation.ts';

export const team: Translation<typeof teamMessages> = {
  seatsFailed: '一覧を読み込めませんでした。',
  loadingSeats: '一覧を読み込んでいます…',
  noSeats: 'まだ何もありません。',
  seatWithoutName: '未割り当て',
  seatName: '名前',
  seatAdded: '{name}を追加しました。',
  seatRemoved: '{name}を削除しました。',
  removeSeat: '削除',
  removeSeatOf: '{name}を削除',
  'removeTitle.seat': '{name}を削除しますか？',
  removeNote: 'これだけに属するプランと残高は削除されます。',
  removeConfirm: 'はい、削除します',
  keepSeat: '{name}を残す',
  seatLimit: 'これ以上追加できません。',
  seatForbidden: '変更する権限がありません。請求の担当者にお問い合わせください。',
  switchEntity: '表示対象',
  wholeCustomer: 'すべて',
};
