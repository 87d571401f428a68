import type { teamMessages } from '../../text/team-messages.ts';
import type { Translation } from '../translation.ts';

export const team: Translation<typeof teamMessages> = {
  seatsFailed: 'No se pudo cargar la lista.',
  loadingSeats: 'Cargando la lista…',
  noSeats: 'Aquí no hay nada todavía.',
  seatWithoutName: 'Sin asignar',
  seatName: 'Nombre',
  seatAdded: 'Se añadió {name}.',
  seatRemoved: 'Se quitó {name}.',
  removeSeat: 'Quitar',
  removeSeatOf: 'Quitar {name}',
  'removeTitle.seat': '¿Quitar {name}?',
  removeNote: 'Se elimina lo que solo le pertenece: sus planes y saldos.',
  removeConfirm: 'Sí, quitar',
  keepSeat: 'Conservar {name}',
  seatLimit: 'No queda sitio para uno más.',
  seatForbidden: 'No tiene permiso para cambiar esto. Pregunte a quien gestiona la facturación.',
  switchEntity: 'Se muestra',
  wholeCustomer: 'Todo junto',
};
