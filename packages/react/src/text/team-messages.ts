/** Seats, workspaces or whatever a customer is divided into. */
export const teamMessages = {
  seatsFailed: 'The list could not be loaded.',
  loadingSeats: 'Loading the list…',
  noSeats: 'Nothing here yet.',
  /** Of a seat that nobody has yet. */
  seatWithoutName: 'Not taken yet',
  seatName: 'Name',
  seatAdded: '{name} was added.',
  seatRemoved: '{name} was removed.',
  removeSeat: 'Remove',
  /** The name of the button for those who cannot see its row. */
  removeSeatOf: 'Remove {name}',
  'removeTitle.seat': 'Remove {name}?',
  removeNote: 'What belongs to it alone, its plans and balances, is deleted.',
  removeConfirm: 'Yes, remove',
  keepSeat: 'Keep {name}',
  seatLimit: 'There is no room for one more.',
  seatForbidden: 'You are not allowed to change this. Ask somebody who manages billing.',
  switchEntity: 'Shown for',
  wholeCustomer: 'Everything together',
} as const;
