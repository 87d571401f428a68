import { handlers } from './handlers.mjs';

/** Microseconds of CPU that one handler takes for one request, in a process of its own. */
const WARM = 3_000;
const TIMES = 3_000;
const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };

const print = console.log;
const { path, handle } = await handlers[process.argv[2]]();

async function once() {
  const request = new Request(`http://app.test/api/autumn/${path}`, { method: 'POST', headers, body: '{}' });
  const response = await handle(request);
  const text = await response.text();
  if (response.status !== 200 || !text.includes('feature_19')) throw new Error(`${response.status}: ${text}`);
  return text.length;
}

for (let warm = 0; warm < WARM; warm += 1) await once();
const begun = process.cpuUsage();
let bytes = 0;
for (let time = 0; time < TIMES; time += 1) bytes = await once();
const { user, system } = process.cpuUsage(begun);
print(JSON.stringify({ cpu: (user + system) / TIMES, bytes }));
