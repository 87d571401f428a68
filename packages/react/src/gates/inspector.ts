import type { CheckIntent } from '@autumn/core/browser';
import type { Verdict } from './decide-gate.ts';

type Send = (request: Request) => Promise<Response>;

/** What may look on, and answer in the browser otherwise than was decided: the devtools. An app in production has none. */
export interface Inspector {
  /** Hears what a gate was told, and says what it shows. */
  readonly judge: (intent: CheckIntent, verdict: Verdict) => Verdict;
  /** Sends a request as `send` would. */
  readonly carry: (request: Request, send: Send) => Promise<Response>;
}
