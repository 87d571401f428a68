import { readFileSync } from 'node:fs';
import { createSandbox } from '@autumn/sandbox';

const catalog = JSON.parse(readFileSync(new URL('catalog.json', import.meta.url), 'utf8'));

/** A sandbox in this process, and its API as a function. */
export function openSandbox() {
  const sandbox = createSandbox({ catalog });
  const headers = { authorization: `Bearer ${sandbox.key}`, 'x-api-version': '1.2' };
  const call = async (path, body) => {
    const response = await sandbox.fetch(`http://sandbox/v1/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  return { sandbox, call };
}
