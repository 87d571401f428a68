import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OfficialShop, openOfficialShop } from './support/official-shop.ts';
import { repository } from './support/running.ts';

const execute = promisify(execFile);
const script = join(repository, 'packages/tests/fixtures/first-purchase.sh');

let shop: OfficialShop;
beforeEach(async () => {
  shop = await openOfficialShop();
});
afterEach(() => shop.close());

const hasCurl = await execute('curl', ['--version']).then(
  () => true,
  () => false,
);
if (!hasCurl) process.stderr.write('There is no curl here: the test that buys with it is left out.\n');

test.runIf(hasCurl)('a shell script buys, pays, spends and looks', async () => {
  const env = { ...process.env, AUTUMN_BASE_URL: `${shop.url}/v1`, AUTUMN_SECRET_KEY: shop.sandbox.key };
  const { stdout } = await execute('sh', [script], { env });
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toMatchObject([
    { id: 'grace', products: [] },
    { checkout_url: expect.stringContaining(shop.url) },
    { customer_id: 'grace', feature_id: 'words' },
    { allowed: true, balance: 60 },
    { products: [{ id: 'pro', status: 'active' }], invoices: [{ status: 'paid', total: 18 }] },
  ]);
});
