import { createUsageQueue } from '@autumn/server/usage';
import { sqliteStore } from '@autumn/server/usage/sqlite';

/** Tracks until the disk is full, and says how many events were accepted and what the error was. */
const queue = createUsageQueue({
  autumn: { track: () => Promise.reject(new Error('not asked')) },
  store: sqliteStore(process.argv[2] ?? ''),
  deliver: false,
});
const event = { customerId: 'ada', featureId: 'words', value: 1, properties: { text: 'x'.repeat(2_000) } };
for (let accepted = 0; ; accepted += 1) {
  try {
    await queue.track(event);
  } catch (error) {
    const { name, kind, code, message } = error as Error & { kind: string; code: string };
    process.stdout.write(JSON.stringify({ accepted, error: { name, kind, code, message } }));
    break;
  }
}
await queue.close();
