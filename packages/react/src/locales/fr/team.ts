import type { teamMessages } from '../../text/team-messages.ts';
import type { Translation } from '../translation.ts';

export const team: Translation<typeof teamMessages> = {
  seatsFailed: 'La liste n’a pas pu être chargée.',
  loadingSeats: 'Chargement de la liste…',
  noSeats: 'Rien ici pour l’instant.',
  seatWithoutName: 'Pas encore attribué',
  seatName: 'Nom',
  seatAdded: 'Ajouté : {name}.',
  seatRemoved: 'Retiré : {name}.',
  removeSeat: 'Retirer',
  removeSeatOf: 'Retirer {name}',
  'removeTitle.seat': 'Retirer {name} ?',
  removeNote: 'Ce qui lui appartient en propre, forfaits et soldes, sera supprimé.',
  removeConfirm: 'Oui, retirer',
  keepSeat: 'Garder {name}',
  seatLimit: 'Il n’y a plus de place.',
  seatForbidden: 'Vous n’avez pas le droit de modifier ceci. Demandez à la personne qui gère la facturation.',
  switchEntity: 'Affiché pour',
  wholeCustomer: 'Tout ensemble',
};
