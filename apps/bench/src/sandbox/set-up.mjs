import { Agent } from 'node:http';
import { createBareServer } from './bare-server.mjs';
import { openSandbox } from './caller.mjs';
import { post } from './load.mjs';

/** Milliseconds from nothing to a first answer in a test: a sandbox in the process, and a server on a socket. */
const TIMES = 100;
const check = { customer_id: 'ada', feature_id: 'words' };

async function average(once) {
  for (let warm = 0; warm < 20; warm += 1) await once();
  const started = performance.now();
  for (let time = 0; time < TIMES; time += 1) await once();
  return (performance.now() - started) / TIMES;
}

const started = performance.now();
await openSandbox().call('check', check);
const first = performance.now() - started;
const sandbox = await average(async () => openSandbox().call('check', check));
const bare = await average(async () => {
  const server = createBareServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const agent = new Agent();
  await post(`http://127.0.0.1:${server.address().port}/v1/check`, check, agent);
  agent.destroy();
  await new Promise((resolve) => server.close(resolve));
});
console.log(JSON.stringify({ first, sandbox, bare }));
