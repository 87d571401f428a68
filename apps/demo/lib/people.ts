/** The people one can sign in as. A real app has its own user table. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly about: string;
}

export const people: readonly Person[] = [
  {
    id: 'ada',
    name: 'Ada Okafor',
    email: 'ada@inkwell.example',
    about: 'Novelist. New here, on the Free plan.',
  },
  {
    id: 'grace',
    name: 'Grace Lindqvist',
    email: 'grace@inkwell.example',
    about: 'Copywriter. Pays for Pro by card.',
  },
  {
    id: 'kite',
    name: 'Kite Studio',
    email: 'billing@kite.example',
    about: 'An agency on Team with three seats.',
  },
  {
    id: 'yuki',
    name: '森 ゆき',
    email: 'yuki@inkwell.example',
    about: 'Translator. New here, and her card is often declined.',
  },
];

/** The customer of the themes page, whom nobody signs in as. */
export const showroomPerson = 'showroom';

export const findPerson = (id: string | undefined): Person | undefined => people.find((person) => person.id === id);
