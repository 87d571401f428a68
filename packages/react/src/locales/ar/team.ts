import type { teamMessages } from '../../text/team-messages.ts';
import type { Translation } from '../translation.ts';

export const team: Translation<typeof teamMessages> = {
  seatsFailed: 'تعذّر تحميل القائمة.',
  loadingSeats: 'جارٍ تحميل القائمة…',
  noSeats: 'لا يوجد شيء هنا بعد.',
  seatWithoutName: 'غير مخصّص بعد',
  seatName: 'الاسم',
  seatAdded: 'تمت إضافة {name}.',
  seatRemoved: 'تمت إزالة {name}.',
  removeSeat: 'إزالة',
  removeSeatOf: 'إزالة {name}',
  'removeTitle.seat': 'هل تريد إزالة {name}؟',
  removeNote: 'سيُحذف ما يخصّه وحده من خطط وأرصدة.',
  removeConfirm: 'نعم، أزِل',
  keepSeat: 'الاحتفاظ بـ {name}',
  seatLimit: 'لا يوجد مكان لواحد آخر.',
  seatForbidden: 'لا يُسمح لك بتغيير هذا. اسأل من يدير الفواتير.',
  switchEntity: 'العرض لـ',
  wholeCustomer: 'الكل معًا',
};
