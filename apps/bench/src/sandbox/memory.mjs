import { openSandbox } from './caller.mjs';

/** Bytes that a customer takes in a sandbox, and as the parsed answer of the API in a Map. */
const count = Number(process.argv[2]);
const held = openSandbox();
const { call } = held;

/** What finished requests leave behind goes after their callbacks have run. */
const heap = async () => {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc();
  }
  return process.memoryUsage().heapUsed;
};

// What a reset sets free, and not what the heap grew by: compiled code and caches come and go as well.
let answer;
for (let number = 0; number < count; number += 1)
  answer = await call('customers', { id: `user_${number}`, name: `Person ${number}`, email: `${number}@example.com` });
const full = await heap();
held.sandbox.reset();
const sandbox = (full - (await heap())) / count;

const text = JSON.stringify(answer);
const bare = new Map();
const empty = await heap();
for (let number = 0; number < count; number += 1) bare.set(`user_${number}`, JSON.parse(text));
console.log(JSON.stringify({ sandbox, bare: ((await heap()) - empty) / bare.size }));
