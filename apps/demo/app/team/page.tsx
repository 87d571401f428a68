import type { Metadata } from 'next';
import { requirePerson } from '../../lib/require-person';
import { membersOf } from '../../lib/team';
import { Prefetched } from '../components/prefetched';
import { Team } from './team';

export const metadata: Metadata = { title: 'Team' };

export default async function TeamPage() {
  const person = await requirePerson();
  return (
    <section className="narrow">
      <h1>Team</h1>
      <p className="lead">Everyone here writes with the plan of {person.name}.</p>
      <Prefetched>
        <Team members={membersOf(person.id)} />
      </Prefetched>
    </section>
  );
}
