import type { Sandbox } from '@autumn/sandbox';
import { differences } from './compare.ts';
import { literal } from './learning.ts';

export interface Scenario {
  readonly scenario: string;
  /** Null where no answer holds an instant. */
  readonly start: number | null;
  readonly settings?: object;
  readonly compare_times?: boolean;
  readonly steps: readonly Step[];
}

interface Step {
  readonly note?: string;
  readonly control?: 'clock' | 'card' | 'complete_checkout' | 'reward_program';
  readonly request?: {
    readonly method: string;
    readonly path: string;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
    readonly without_headers?: readonly string[];
  };
  readonly response?: { readonly status: number; readonly body: unknown };
  readonly [field: string]: unknown;
}

/** One exchange, and how the sandbox's answer differs from the recorded one. */
export interface Exchange {
  readonly step: number;
  readonly found: readonly string[];
}

const origin = 'http://sandbox.test';
const authorization = 'Bearer am_sk_test_sandbox';
const dayMs = 86_400_000;
const anyInstant = Date.UTC(2026, 10, 22, 15, 5);

/** Plays a recording into an empty sandbox, at the recording's own time, in its words or in those that it learns. */
export async function replay(
  sandbox: Sandbox,
  { start, settings, steps, compare_times: instants = true }: Scenario,
  { learn, translate } = literal,
): Promise<Exchange[]> {
  const send = async (method: string, path: string, body: unknown, headers: Record<string, string>) => {
    const response = await sandbox.fetch(
      new Request(path.startsWith('http') ? path : `${origin}${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    return { status: response.status, body: parse(text) };
  };
  const control = async (path: string, body: object) => {
    const { status, body: answer } = await send('POST', path, body, { authorization });
    if (status >= 300) throw new Error(`${path} answered ${status}: ${JSON.stringify(answer)}`);
  };

  await control('/sandbox/reset', { now: start ?? anyInstant, ...(settings ? { settings } : {}) });
  const exchanges: Exchange[] = [];
  let checkoutUrl = '';
  for (const [index, step] of steps.entries()) {
    const { control: kind, request, response, note: _, ...details } = step;
    if (kind === 'clock') await control('/sandbox/clock', clockMove(details));
    if (kind === 'complete_checkout') await control(`${checkoutUrl}/complete`, { outcome: 'paid' });
    if (kind === 'reward_program') await control('/sandbox/reward_programs', details);
    if (!request || !response) continue;

    const headers: Record<string, string> = { authorization, 'x-api-version': '1.2', ...request.headers };
    for (const name of request.without_headers ?? []) delete headers[name];
    const actual = await send(request.method, translate(request.path), translate(request.body), headers);
    learn(response.body, actual.body);
    checkoutUrl = urlIn(actual.body) ?? checkoutUrl;
    // A card can be put on file only after the request that made its customer.
    const before = steps[index - 1];
    if (before?.control === 'card')
      await control('/sandbox/cards', { customer_id: before['customer_id'], card: before['card'] });
    const status =
      actual.status === response.status ? [] : [`status: expected ${response.status}, got ${actual.status}`];
    exchanges.push({
      step: index,
      found: [...status, ...differences(translate(response.body), actual.body, { instants })],
    });
  }
  return exchanges;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const clockMove = ({ customer_id, to, advance_days }: Readonly<Record<string, unknown>>): object => ({
  customer_id,
  ...(typeof to === 'string' ? { now: Date.parse(to) } : { advance_ms: Number(advance_days) * dayMs }),
});

function urlIn(body: unknown): string | undefined {
  const { checkout_url: checkout, url } = (body ?? {}) as { checkout_url?: string; url?: string };
  return checkout ?? url ?? undefined;
}
