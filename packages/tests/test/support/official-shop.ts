import { createSandbox, defineCatalog, type Sandbox, serve } from '@autumn/sandbox';
import { Autumn } from 'autumn-js-seed';

const catalog = defineCatalog({
  features: [
    { id: 'words', name: 'Words', type: 'single_use' },
    { id: 'workspaces', name: 'Workspaces', type: 'continuous_use' },
  ],
  products: [
    {
      id: 'pro',
      name: 'Pro',
      items: [
        { price: 18, interval: 'month' },
        { featureId: 'words', includedUsage: 100, interval: 'month' },
        { featureId: 'workspaces', includedUsage: 3 },
      ],
    },
    {
      id: 'workspace_words',
      name: 'Words of a workspace',
      group: 'workspace',
      items: [{ featureId: 'words', includedUsage: 10 }],
    },
    { id: 'gift', name: 'Gift', isAddOn: true, items: [{ featureId: 'words', includedUsage: 50 }] },
  ],
});

export interface OfficialShop {
  readonly sandbox: Sandbox;
  /** The vendor's own client, as it is published. */
  readonly autumn: Autumn;
  /** The sandbox's address, without `/v1`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A sandbox behind a port, for clients that were written for the real service. Ada has a card, and bought nothing. */
export async function openOfficialShop(): Promise<OfficialShop> {
  const sandbox = createSandbox({ catalog });
  const { url, close } = await serve({ sandbox, port: 0 });
  const autumn = new Autumn({ secretKey: sandbox.key, url: `${url}/v1`, logLevel: 'fatal' });
  await autumn.customers.create({ id: 'ada', email: 'ada@example.com' });
  sandbox.setCard('ada', 'ok');
  await autumn.post('/rewards', { id: 'present', name: 'Present', type: 'free_product', free_product_id: 'gift' });
  sandbox.addRewardProgram({ id: 'friends', rewardId: 'present', when: 'customer_creation', receivedBy: 'all' });
  return { sandbox, autumn, url, close };
}
