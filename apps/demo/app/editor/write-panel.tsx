'use client';

import { type FormEvent, useState } from 'react';
import { useSpending } from './use-spending';

const lengths = [50, 100, 200] as const;

export function WritePanel({ draft, onWritten }: { draft: string; onWritten: (text: string) => void }) {
  const [topic, setTopic] = useState('the sea at night');
  const [words, setWords] = useState<number>(100);
  const { run, isPending, problem } = useSpending<{ text: string }>('/api/write', ({ text }) => onWritten(text));

  function submit(event: FormEvent) {
    event.preventDefault();
    void run({ topic, words, draft });
  }

  return (
    <form className="write" onSubmit={submit}>
      <label>
        Topic
        <input required maxLength={200} value={topic} onChange={(event) => setTopic(event.target.value)} />
      </label>
      <fieldset>
        <legend>Length</legend>
        {lengths.map((length) => (
          <label key={length} className="choice">
            <input type="radio" name="length" checked={words === length} onChange={() => setWords(length)} />
            {length} words
          </label>
        ))}
      </fieldset>
      <button className="button" type="submit" aria-busy={isPending} disabled={isPending}>
        {isPending ? 'Writing…' : 'Write'}
      </button>
      <p role="status" className="problem">
        {problem}
      </p>
    </form>
  );
}
