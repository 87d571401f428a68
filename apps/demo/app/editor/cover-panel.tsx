'use client';

import { Paywall } from '@autumn/react';
import { useState } from 'react';
import { useSpending } from './use-spending';

/** Spends studio credits on the server; the browser never learns what a cover costs. */
export function CoverPanel() {
  const [hues, setHues] = useState<readonly number[] | null>(null);
  const { run, isPending, problem } = useSpending<{ hues: number[] }>('/api/cover', (cover) => setHues(cover.hues));
  return (
    <Paywall featureId="cover" featureName="cover images" heading="h2" plansHref="/billing">
      <button
        className="button quiet"
        type="button"
        aria-busy={isPending}
        disabled={isPending}
        onClick={() => void run()}
      >
        {isPending ? 'Painting…' : 'Paint a cover'}
      </button>
      {hues && (
        <svg className="cover" role="img" aria-label="Your cover" viewBox="0 0 60 80">
          <rect width="60" height="80" fill={`oklch(0.42 0.09 ${hues[0]})`} />
          <circle cx="18" cy="30" r="26" fill={`oklch(0.68 0.13 ${hues[1]})`} />
          <circle cx="46" cy="58" r="20" fill={`oklch(0.82 0.1 ${hues[2]})`} />
        </svg>
      )}
      <p role="status" className="problem">
        {problem}
      </p>
    </Paywall>
  );
}
