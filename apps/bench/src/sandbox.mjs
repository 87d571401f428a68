import { requestsPerSecond } from './sandbox/load.mjs';
import { measure, programs, start } from './sandbox/programs.mjs';

/** What the sandbox costs, each beside a bare `node:http` JSON server in the same run. */
const STARTS = 5;
const LOAD_MS = 4000;
const CUSTOMERS = 20_000;
const FEW_EVENTS = 100;
const MANY_EVENTS = 100_000;
const check = { customer_id: 'ada', feature_id: 'words' };

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const round = (value) => Number(value.toPrecision(3));
const each = async (work) => ({ sandbox: await work(programs.sandbox), bare: await work(programs.bare) });

async function startMs(args) {
  const times = [];
  for (let run = 0; run < STARTS; run += 1) {
    const begun = performance.now();
    const { url, stop } = await start(args);
    await fetch(`${url}/v1/check`, {
      method: 'POST',
      headers: { authorization: 'Bearer am_sk_test_sandbox' },
      body: JSON.stringify(check),
    });
    times.push(performance.now() - begun);
    await stop();
  }
  return median(times);
}

async function checksPerSecond(args) {
  const { url, stop } = await start(args);
  const address = `${url}/v1/check`;
  await requestsPerSecond(address, check, LOAD_MS / 2);
  const result = await requestsPerSecond(address, check, LOAD_MS);
  await stop();
  return result;
}

const rows = {};
const row = (name, { sandbox, bare }, ratio, goal) => {
  rows[name] = { sandbox: round(sandbox), bare: round(bare), ratio: round(ratio), goal };
};

const begun = performance.now();
const starts = await each(startMs);
row('start to first answer, ms', starts, starts.sandbox / starts.bare, '≤ 3 ×');
const checks = await each(checksPerSecond);
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
