import type { teamMessages } from '../../text/team-messages.ts';
import type { Translation } from '../translation.ts';

export const team: Translation<typeof teamMessages> = {
  seatsFailed: 'Die Liste konnte nicht geladen werden.',
  loadingSeats: 'Die Liste wird geladen …',
  noSeats: 'Hier ist noch nichts.',
  seatWithoutName: 'Noch nicht vergeben',
  seatName: 'Name',
  seatAdded: '{name} wurde hinzugefügt.',
  seatRemoved: '{name} wurde entfernt.',
  removeSeat: 'Entfernen',
  removeSeatOf: '{name} entfernen',
  'removeTitle.seat': '{name} entfernen?',
  removeNote: 'Was nur dazu gehört, Tarife und Guthaben, wird gelöscht.',
  removeConfirm: 'Ja, entfernen',
  keepSeat: '{name} behalten',
  seatLimit: 'Für einen weiteren Eintrag ist kein Platz.',
  seatForbidden: 'Sie dürfen das nicht ändern. Fragen Sie die Person, die die Abrechnung verwaltet.',
  switchEntity: 'Angezeigt für',
  wholeCustomer: 'Alles zusammen',
};
