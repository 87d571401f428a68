import { post, requestsPerSecond } from './sandbox/load.mjs';
import { measure, programs, start } from './sandbox/programs.mjs';

/** What the sandbox costs, each beside a bare `node:http` JSON server in the same run. */
const TURNS = 5;
const WARM_MS = 1500;
const LOAD_MS = 1000;
const CUSTOMERS = 20_000;
const FEW_EVENTS = 100;
const MANY_EVENTS = 100_000;
const check = { customer_id: 'ada', feature_id: 'words' };

const round = (value) => Number(value.toPrecision(3));

/** Takes turns between the two, and keeps the best of each: the rest is what else the machine did. */
async function inTurns(times, best, work) {
  const found = { sandbox: [], bare: [] };
  for (let turn = 0; turn < times; turn += 1) for (const name of Object.keys(found)) found[name].push(await work(name));
  return { sandbox: best(...found.sandbox), bare: best(...found.bare) };
}

async function startMs(name) {
  const begun = performance.now();
  const { url, stop } = await start(programs[name]);
  await post(`${url}/v1/check`, check);
  const took = performance.now() - begun;
  await stop();
  return took;
}

async function checksPerSecond() {
  const running = { sandbox: await start(programs.sandbox), bare: await start(programs.bare) };
  const load = (name, forMs) => requestsPerSecond(`${running[name].url}/v1/check`, check, forMs);
  for (const name of Object.keys(running)) await load(name, WARM_MS);
  const result = await inTurns(TURNS, Math.max, (name) => load(name, LOAD_MS));
  await Promise.all(Object.values(running).map(({ stop }) => stop()));
  return result;
}

const rows = {};
const row = (name, { sandbox, bare }, ratio, goal) => {
  rows[name] = { sandbox: round(sandbox), bare: round(bare), ratio: round(ratio), goal };
};

const begun = performance.now();
const starts = await inTurns(TURNS, Math.min, startMs);
row('start to first answer, ms', starts, starts.sandbox / starts.bare, '≤ 3 ×');
const checks = await checksPerSecond();
row('checks a second over HTTP', checks, checks.bare / checks.sandbox, '≤ 6 ×');
const memory = await measure('memory.mjs', String(CUSTOMERS));
const kilobytes = { sandbox: memory.sandbox / 1000, bare: memory.bare / 1000 };
row('kB a customer, which is MB per 1,000', kilobytes, memory.sandbox / memory.bare, '≤ 5 kB');
const setUp = await measure('set-up.mjs');
row('a test’s set-up and first answer, ms', setUp, setUp.sandbox / setUp.bare, '< 5 ms');
console.table(rows);

const { few, many } = await measure('history.mjs', String(FEW_EVENTS), String(MANY_EVENTS));
console.table(
  Object.fromEntries(
    Object.keys(few).map((name) => [
      `${name}, ms a call`,
      {
        [`after ${FEW_EVENTS} events`]: round(few[name]),
        [`after ${MANY_EVENTS.toLocaleString('en-US')}`]: round(many[name]),
        ratio: round(many[name] / few[name]),
      },
    ]),
  ),
);
console.log(
  `The very first sandbox of a process: ${round(setUp.first)} ms. All of it took ${Math.round((performance.now() - begun) / 1000)} s.`,
);
