import { createSandbox, serve } from '@autumn/sandbox';
import { sqliteStore } from '@autumn/sandbox/sqlite';

/** A sandbox on a file, in a process of its own: `node victim FILE`. Prints where it listens. */
const plan = {
  id: 'plan',
  name: 'Plan',
  isDefault: true,
  items: [{ featureId: 'words', includedUsage: 1_000_000 }],
};
const pack = { id: 'pack', name: 'Pack', isAddOn: true, items: [{ price: 5, interval: null }] };

const sandbox = createSandbox({
  catalog: { features: [{ id: 'words', name: 'Words', type: 'single_use' }], products: [plan, pack] },
  store: sqliteStore(process.argv[2] ?? ''),
});
const { url } = await serve({ sandbox, port: 0 });
process.stdout.write(`${url}\n`);
