import { openDatabase, type Row, readRow, type UsageDatabase } from './database.ts';
import { failure } from './failures.ts';
import { grouped } from './grouped.ts';
import { createPump, type Pump } from './pump.ts';
import type { UsageRecord } from './record.ts';
import type { UsageStore, Verdict } from './store.ts';

export interface SqliteStoreOptions {
  /**
   * How long an event belongs to a process that has died, in milliseconds, before another one or the next run
   * sends it. A living process renews it. @default 30_000
   */
  readonly leaseMs?: number | undefined;
}

/** The statements, prepared once. Whatever ends a lease asks whose it is. */
const statements = ({ prepare }: UsageDatabase) => ({
  insert: prepare('INSERT INTO autumn_usage (id, record, due_at) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING'),
  claim: prepare(
    `UPDATE autumn_usage SET owner = ?, due_at = ? WHERE id IN
     (SELECT id FROM autumn_usage WHERE is_dead = 0 AND due_at <= ? ORDER BY due_at LIMIT ?) RETURNING record`,
  ),
  renew: prepare('UPDATE autumn_usage SET due_at = ? WHERE id = ? AND owner = ?'),
  begin: prepare('UPDATE autumn_usage SET record = ? WHERE id = ? AND owner = ?'),
  deliver: prepare('DELETE FROM autumn_usage WHERE id = ? AND owner = ?'),
  retry: prepare('UPDATE autumn_usage SET record = ?, due_at = ?, owner = NULL WHERE id = ? AND owner = ?'),
  bury: prepare('UPDATE autumn_usage SET record = ?, is_dead = 1, owner = NULL WHERE id = ? AND owner = ?'),
  nextDue: prepare('SELECT MIN(due_at) AS at FROM autumn_usage WHERE is_dead = 0'),
  count: prepare('SELECT COUNT(*) AS count FROM autumn_usage WHERE is_dead = ?'),
  dead: prepare('SELECT record FROM autumn_usage WHERE is_dead = 1 ORDER BY rowid LIMIT ?'),
  deadOne: prepare('SELECT record FROM autumn_usage WHERE is_dead = 1 AND id = ?'),
  revive: prepare('UPDATE autumn_usage SET record = ?, is_dead = 0, due_at = ? WHERE is_dead = 1 AND id = ?'),
  remove: prepare('DELETE FROM autumn_usage WHERE is_dead = 1 AND id = ?'),
});

/**
 * Keeps usage in one SQLite file on a local disk (install `libsql`): what `track` accepted survives a killed
 * process and a power cut. Several processes of one machine may share the file; each event is leased to one.
 *
 * @example
 * const usage = createUsageQueue({ autumn, store: sqliteStore('/var/lib/app/usage.db') });
 *
 * @throws The error of SQLite, when the file cannot be opened.
 */
export function sqliteStore(path: string, { leaseMs = 30_000 }: SqliteStoreOptions = {}): UsageStore {
  const database = openDatabase(path);
  const sql = statements(database);
  const owner = crypto.randomUUID();
  let pump: Pump | undefined;
  let renewal: ReturnType<typeof setInterval> | undefined;

  const settleOne = ({ id }: UsageRecord, verdict: Verdict) => {
    if (verdict.kind === 'delivered') sql.deliver.run(id, owner);
    else if (verdict.kind === 'retry') sql.retry.run(JSON.stringify(verdict.record), verdict.at, id, owner);
    else sql.bury.run(JSON.stringify(verdict.record), id, owner);
  };

  const write = grouped<() => void>((works) =>
    database.alone(() => {
      for (const work of works) work();
    }),
  );

  const renew = (records: readonly UsageRecord[], until: number) =>
    database.alone(() => {
      for (const { id } of records) sql.renew.run(until, id, owner);
    });

  const begin = async (record: UsageRecord) => {
    let isOurs = false;
    await write(() => {
      isOurs = sql.begin.run(JSON.stringify(record), record.id, owner).changes > 0;
    });
    if (!isOurs) throw failure('usage_lease_lost');
  };

  return {
    isDurable: true,
    async add(records) {
      const now = Date.now();
      database.alone(() => {
        for (const record of records) sql.insert.run(record.id, JSON.stringify(record), now);
      });
      pump?.wake();
    },
    consume(deliver, options) {
      const running = createPump(
        {
          claim(limit) {
            const now = Date.now();
            return database.alone(() => (sql.claim.all(owner, now + leaseMs, now, limit) as Row[]).map(readRow));
          },
          nextDueAt: () => (sql.nextDue.get() as { at: number | null }).at,
          begin,
          settle: (record, verdict) => write(() => settleOne(record, verdict)),
          release: (records) => renew(records, Date.now()),
        },
        deliver,
        options,
      );
      pump = running;
      renewal = setInterval(() => {
        const held = running.held();
        try {
          if (held.length > 0) renew(held, Date.now() + leaseMs);
        } catch (error) {
          options.onError(error);
        }
      }, leaseMs / 3);
      return running;
    },
    async counts() {
      const [waiting, dead] = [0, 1].map((isDead) => (sql.count.get(isDead) as { count: number }).count);
      return { waiting: waiting ?? 0, dead: dead ?? 0 };
    },
    dead: {
      list: async (limit) => (sql.dead.all(limit) as Row[]).map(readRow),
      async get(id) {
        const row = sql.deadOne.get(id) as Row | undefined;
        return row && readRow(row);
      },
      async revive(record) {
        await write(() => void sql.revive.run(JSON.stringify(record), Date.now(), record.id));
        pump?.wake();
      },
      remove: (id) => write(() => void sql.remove.run(id)),
    },
    async close() {
      clearInterval(renewal);
      await write.idle();
      database.close();
    },
  };
}
