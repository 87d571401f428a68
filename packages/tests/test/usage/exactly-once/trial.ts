import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from '../../support/redis.ts';
import { type Audit, audit, control } from './audit.ts';
import { readLedger } from './ledger.ts';
import { makePrograms, type Program, type RunningProgram } from './programs.ts';
import type { Share } from './share.ts';

export interface Trial {
  readonly store: Share['store'];
  readonly events: number;
  /** How often a process is killed. */
  readonly kills: number;
  /** Of each kind of fault, before and after the work. */
  readonly rate: number;
  /** Also killed and started again, where it is ours. */
  readonly redis?: Redis | undefined;
}

export interface TrialResult extends Audit {
  readonly kills: number;
  readonly redisKills: number;
  readonly seconds: number;
}

const processes = 2;
const kinds = [{ status: 500 }, { status: 502 }, { status: 503 }, { status: 429 }, { drop: true }, { delay_ms: 50 }];
/** Longer than the queue waits for an answer. */
const stall = { delay_ms: 3_000 };

async function addFaults(url: string, rate: number): Promise<void> {
  const add = (fault: object) => control(url, 'POST /sandbox/faults', { route: 'track', ...fault });
  for (const when of ['before', 'after']) {
    for (const [index, kind] of kinds.entries()) {
      await add({ when, rate, seed: index + (when === 'after' ? 100 : 1), headers: { 'retry-after': '0' }, ...kind });
    }
    await add({ when, rate: rate / 10, seed: 50, ...stall });
  }
}

/** Keeps a share's process running until it says that it is done, however often it is killed. */
async function seeThrough(tracker: Program, share: Share, victims: Set<RunningProgram>): Promise<number> {
  for (;;) {
    const running = tracker.start(JSON.stringify(share));
    victims.add(running);
    const code = await running.ended;
    victims.delete(running);
    if (code === 0) return Number(/dead (\d+)/.exec(running.output())?.[1]);
    if (code !== null) throw new Error(`A process failed by itself:\n${running.output()}`);
  }
}

/** Kills one of the processes again and again, and Redis with every fifth. */
async function kill(times: number, victims: Set<RunningProgram>, isOver: () => boolean, redis?: Redis) {
  const killed = { kills: 0, redisKills: 0 };
  while (killed.kills < times && !isOver()) {
    await wait(200 + Math.random() * 1_300);
    if (redis && killed.kills % 5 === 2) {
      await redis.kill();
      await wait(Math.random() * 500);
      await redis.start();
      killed.redisKills += 1;
    }
    const alive = [...victims];
    const victim = alive[Math.floor(Math.random() * alive.length)];
    if (!victim) continue;
    victim.child.kill('SIGKILL');
    await victim.ended;
    killed.kills += 1;
  }
  return killed;
}

/** Tracks events from processes that are killed, to an Autumn that fails, and asks what was counted. */
export async function runTrial({ store, events, kills, rate, redis }: Trial): Promise<TrialResult> {
  const startedAt = Date.now();
  const folder = await mkdtemp(join(tmpdir(), 'autumn-exactly-once-'));
  const { programs, remove } = await makePrograms('autumn', 'tracker');
  const autumn = programs.autumn.start();
  try {
    const url = await autumn.firstLine;
    await addFaults(url, rate);
    const victims = new Set<RunningProgram>();
    const name = `trial-${crypto.randomUUID()}`;
    const shares = Array.from({ length: processes }, (_, first) => ({
      store,
      place: store === 'sqlite' ? join(folder, 'usage.db') : (redis?.url ?? ''),
      name,
      baseUrl: `${url}/v1`,
      ledger: join(folder, `ledger-${first}`),
      first,
      step: processes,
      count: events,
    }));
    let isOver = false;
    const killing = kill(kills, victims, () => isOver, redis);
    const dead = await Promise.all(shares.map((share) => seeThrough(programs.tracker, share, victims)));
    isOver = true;
    const killed = await killing;
    await control(url, 'DELETE /sandbox/faults');
    const counted = await audit(
      url,
      shares.map(({ ledger }) => readLedger(ledger)),
      Math.max(...dead),
    );
    return { ...counted, ...killed, seconds: Math.round((Date.now() - startedAt) / 1000) };
  } finally {
    autumn.child.kill('SIGKILL');
    await autumn.ended;
    await Promise.all([remove(), rm(folder, { recursive: true, force: true })]);
  }
}
