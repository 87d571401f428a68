import { failure } from './failures.ts';
import { isWindowOver } from './judge.ts';
import type { DeadLetter, DeadLetters } from './options.ts';
import type { UsageRecord } from './record.ts';
import type { StoredDeadLetters } from './store.ts';

const defaultLimit = 100;

/** What an application may see of its dead events, and do with them. */
export const openDeadLetters = (stored: StoredDeadLetters): DeadLetters => ({
  list: async ({ limit = defaultLimit } = {}) => (await stored.list(limit)).flatMap(viewOf),
  async replay(id) {
    const record = await stored.get(id);
    if (!record) throw failure('dead_letter_not_found');
    if (isWindowOver(record, Date.now())) throw failure('replay_window_over');
    const { death: _, ...alive } = record;
    await stored.revive({ ...alive, attempts: 0, failures: 0 });
  },
  remove: (id) => stored.remove(id),
});

function viewOf(record: UsageRecord): DeadLetter[] {
  const { id, event, acceptedAt, attempts, members, death } = record;
  if (!death) return [];
  const canReplay = !isWindowOver(record, Date.now());
  return [{ ...death, id, event, acceptedAt, attempts, members: members?.length ?? 1, canReplay }];
}
