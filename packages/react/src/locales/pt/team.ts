import type { teamMessages } from '../../text/team-messages.ts';
import type { Translation } from '../translation.ts';

export const team: Translation<typeof teamMessages> = {
  seatsFailed: 'Não foi possível carregar a lista.',
  loadingSeats: 'Carregando a lista…',
  noSeats: 'Ainda não há nada aqui.',
  seatWithoutName: 'Ainda sem dono',
  seatName: 'Nome',
  seatAdded: 'Adicionado: {name}.',
  seatRemoved: 'Removido: {name}.',
  removeSeat: 'Remover',
  removeSeatOf: 'Remover {name}',
  'removeTitle.seat': 'Remover {name}?',
  removeNote: 'O que só pertence a este item, planos e saldos, será excluído.',
  removeConfirm: 'Sim, remover',
  keepSeat: 'Manter {name}',
  seatLimit: 'Não há lugar para mais um.',
  seatForbidden: 'Você não tem permissão para mudar isto. Fale com quem cuida da cobrança.',
  switchEntity: 'Exibido para',
  wholeCustomer: 'Tudo junto',
};
