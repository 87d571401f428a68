'use client';

import { useAutumn } from '@autumn/react';
import { useState } from 'react';

const problems: Readonly<Record<string, string>> = {
  limit_reached: 'That is more than you have left this month.',
  signed_out: 'You are signed out. Sign in again to go on.',
  billing_unavailable: 'Billing does not answer just now. Nothing was spent; try again in a moment.',
};

/** Asks the server for work that it charges for, and brings meters and gates up to date afterwards. */
export function useSpending<Answer>(path: string, onDone: (answer: Answer) => void) {
  const { refresh } = useAutumn();
  const [isPending, setIsPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function run(body: object = {}) {
    if (isPending) return;
    setIsPending(true);
    setProblem(null);
    try {
      const response = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const answer = await response.json();
      if (response.ok) onDone(answer);
      else setProblem(problems[answer.code] ?? 'That did not work. Try again.');
    } catch {
      setProblem('You seem to be offline. Nothing was spent; try again.');
    } finally {
      setIsPending(false);
      await refresh();
    }
  }
  return { run, isPending, problem };
}
