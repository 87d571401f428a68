import { createSandbox, DEFAULT_WEBHOOK_SECRET, defineCatalog, type Sandbox } from '@autumn/sandbox';
import { Webhook as Signer } from 'standardwebhooks';
import { nodeWebhooks, type WebhookOptions } from '../../src/webhooks/index.ts';
import { listen, type OpenDoor } from './doors.ts';
import { secretKey } from './shop.ts';

const catalog = defineCatalog({
  features: [{ id: 'words', name: 'Words', type: 'single_use' }],
  products: [
    { id: 'free', name: 'Free', isDefault: true, items: [{ featureId: 'words', includedUsage: 10 }] },
    {
      id: 'pro',
      name: 'Pro',
      items: [
        { price: 20, interval: 'month' },
        { featureId: 'words', includedUsage: 100, interval: 'month' },
      ],
    },
  ],
});

export interface Hooked {
  readonly sandbox: Sandbox;
  readonly door: OpenDoor;
  /** Calls the API, and fails when it does. */
  readonly call: (path: string, body: object) => Promise<void>;
  /** What became of the webhooks, oldest first: the status of every attempt. */
  readonly attempts: () => Promise<readonly (readonly (number | null)[])[]>;
  readonly close: () => Promise<void>;
}

/** A sandbox that sends its webhooks over a real socket to an app that receives them. */
export async function openHooked(options: Partial<WebhookOptions>): Promise<Hooked> {
  const door = await listen(nodeWebhooks({ secret: DEFAULT_WEBHOOK_SECRET, logger: false, ...options }));
  const sandbox = createSandbox({ catalog, webhooks: { url: `${door.origin}/hooks`, retryDelaysMs: [1, 1, 20, 20] } });
  const headers = { authorization: `Bearer ${secretKey}`, 'x-api-version': '1.2', 'content-type': 'application/json' };
  const send = (method: string, path: string, body?: object) =>
    sandbox.fetch(
      new Request(`http://autumn.test${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) }),
    );
  return {
    sandbox,
    door,
    call: async (path, body) => {
      const response = await send('POST', `/v1/${path}`, body);
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    },
    attempts: async () => {
      const { list } = (await (await send('GET', '/sandbox/webhooks')).json()) as {
        list: { attempts: { status: number | null }[] }[];
      };
      return list.toReversed().map((each) => each.attempts.map(({ status }) => status));
    },
    close: async () => {
      sandbox.close();
      await door.close();
    },
  };
}

export interface Letter {
  readonly text?: string;
  readonly id?: string;
  readonly at?: Date;
  readonly secret?: string;
  readonly family?: 'svix' | 'webhook';
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

/** A delivery as the sender makes it, or nearly so. */
export function deliveryOf(body: unknown, letter: Letter = {}): Request {
  const { text = JSON.stringify(body), id = 'msg_1', at = new Date(), family = 'svix', method = 'POST' } = letter;
  const signature = new Signer(letter.secret ?? DEFAULT_WEBHOOK_SECRET).sign(id, at, text);
  const headers = {
    [`${family}-id`]: id,
    [`${family}-timestamp`]: String(Math.floor(at.getTime() / 1000)),
    [`${family}-signature`]: signature,
    ...letter.headers,
  };
  return new Request('https://app.example.com/hooks', { method, headers, ...(method === 'POST' && { body: text }) });
}
