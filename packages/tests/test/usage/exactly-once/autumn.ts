import { createSandbox, serve } from '@autumn/sandbox';

/** Autumn in a process of its own, with more of a feature than anybody uses. Prints where it listens. */
const sandbox = createSandbox({
  catalog: {
    features: [{ id: 'words', name: 'Words', type: 'single_use' }],
    products: [
      { id: 'plan', name: 'Plan', isDefault: true, items: [{ featureId: 'words', includedUsage: 1_000_000_000 }] },
    ],
  },
});
const { url } = await serve({ sandbox, port: 0 });
process.stdout.write(`${url}\n`);
