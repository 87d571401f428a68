import type { Metadata } from 'next';
import { requirePerson } from '../../lib/require-person';
import { Prefetched } from '../components/prefetched';
import { Voice } from './voice';

export const metadata: Metadata = { title: 'Brand voice' };

export default async function VoicePage() {
  const person = await requirePerson();
  return (
    <section className="narrow">
      <h1>Brand voice</h1>
      <p className="lead">Teach Inkwell how you sound.</p>
      <Prefetched>
        <Voice writer={person.id} />
      </Prefetched>
    </section>
  );
}
