import type { Metadata } from 'next';
import { requirePerson } from '../../lib/require-person';
import { Prefetched } from '../components/prefetched';
import { Editor } from './editor';

export const metadata: Metadata = { title: 'Editor' };

export default async function EditorPage() {
  const person = await requirePerson();
  return (
    <Prefetched>
      <Editor writer={person.id} />
    </Prefetched>
  );
}
