import type { UsageQueueEvent, UsageStats } from './options.ts';

export type Tally = Pick<UsageStats, 'accepted' | 'delivered' | 'deduplicated' | 'retries'>;

/** Counts what happened, in events: a batch counts as its members when it is accepted, as one send after that. */
export function createTally(): { readonly count: (event: UsageQueueEvent) => void; readonly read: () => Tally } {
  let tally: Tally = { accepted: 0, delivered: 0, deduplicated: 0, retries: 0 };
  return {
    count(event) {
      const { accepted, delivered, deduplicated, retries } = tally;
      if (event.type === 'accepted') tally = { ...tally, accepted: accepted + event.members };
      else if (event.type === 'retry') tally = { ...tally, retries: retries + 1 };
      else if (event.type === 'delivered') {
        const known = event.deduplicated ? 1 : 0;
        tally = { ...tally, delivered: delivered + event.members, deduplicated: deduplicated + known };
      }
    },
    read: () => tally,
  };
}
