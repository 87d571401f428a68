import { openSandbox } from './caller.mjs';

/** Milliseconds a call, after few events and after many. The smallest of some rounds: the rest is the machine. */
const [few, many] = process.argv.slice(2).map(Number);
const CALLS = 500;
const ROUNDS = 6;
const { call } = openSandbox();
const event = { customer_id: 'ada', feature_id: 'words', value: 1 };

const calls = {
  track: () => call('track', event),
  check: () => call('check', { customer_id: 'ada', feature_id: 'words' }),
  'events.list': () => call('events/list', { customer_id: 'ada', limit: 10 }),
};

async function costs() {
  const result = {};
  for (const [name, once] of Object.entries(calls)) {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      for (let number = 0; number < CALLS / 5; number += 1) await once();
      best = Math.min(best, (performance.now() - started) / (CALLS / 5));
    }
    result[name] = best;
  }
  return result;
}

let events = 0;
const fill = async (until) => {
  for (; events < until; events += 1) await call('track', event);
};

// Warm first, in a life of its own.
for (let number = 0; number < 2000; number += 1) await call('track', { ...event, customer_id: 'warm' });
await fill(few);
const atFew = await costs();
events += CALLS;
await fill(many);
console.log(JSON.stringify({ few: atFew, many: await costs() }));
