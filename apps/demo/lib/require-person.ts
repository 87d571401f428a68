import { redirect } from 'next/navigation';
import type { Person } from './people';
import { currentPerson } from './session';

/** The person who is signed in; sends everyone else to the door. */
export async function requirePerson(): Promise<Person> {
  return (await currentPerson()) ?? redirect('/sign-in');
}
