import { Agent, request } from 'node:http';

const CONNECTIONS = 16;
const headers = {
  authorization: 'Bearer am_sk_test_sandbox',
  'x-api-version': '1.2',
  'content-type': 'application/json',
};

/** One request, read to the end. */
export function post(url, body, agent) {
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const length = Buffer.byteLength(text);
    request(url, { method: 'POST', agent, headers: { ...headers, 'content-length': length } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}.`));
      response.resume().once('end', resolve);
    })
      .once('error', reject)
      .end(text);
  });
}

/** Asks over as many connections for as long, and answers with the requests per second. */
export async function requestsPerSecond(url, body, forMs) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const end = performance.now() + forMs;
  let count = 0;
  const ask = async () => {
    while (performance.now() < end) {
      await post(url, body, agent);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, ask));
  agent.destroy();
  return (count / forMs) * 1000;
}
