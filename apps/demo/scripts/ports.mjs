import { createServer } from 'node:net';

/** Whether this machine lets us listen there. */
const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** The wanted port, or the next free one after it, with a word about why. */
export async function freePort(wanted, who) {
  for (let port = wanted; port < wanted + 100; port++) {
    if (!(await isFree(port))) continue;
    if (port !== wanted) console.log(`Port ${wanted} is busy, so ${who} takes ${port}.`);
    return port;
  }
  throw new Error(`No free port between ${wanted} and ${wanted + 99} for ${who}. Stop something and try again.`);
}
