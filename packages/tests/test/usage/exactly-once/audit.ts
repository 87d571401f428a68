import type { Ledger } from './ledger.ts';
import { customers, thousandthsOf } from './share.ts';

/** What was promised, and what Autumn counted. Sums are thousandths of a unit. */
export interface Audit {
  readonly accepted: number;
  /** Begun and never answered: killed before, or not confirmed by the store. */
  readonly unknown: number;
  readonly counted: number;
  /** Events that Autumn has more than once. */
  readonly twice: number;
  /** Accepted events that Autumn does not have. */
  readonly missing: number;
  /** Events that nobody tracked. */
  readonly foreign: number;
  readonly dead: number;
  /** Of the events that Autumn lists. */
  readonly listedSum: number;
  /** Of the customers' balances. */
  readonly usedSum: number;
}

const headers = {
  authorization: 'Bearer am_sk_test_sandbox',
  'content-type': 'application/json',
  'x-api-version': '1.2',
};

/** Asks a running sandbox: `control(url, 'GET /sandbox/state')`. */
export async function control(url: string, route: string, body?: object) {
  const [method = '', path = ''] = route.split(' ');
  const response = await fetch(`${url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  if (!response.ok) throw new Error(`${route} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

interface State {
  readonly events: readonly { readonly value: number; readonly properties: { readonly event: number } }[];
}

const thousandths = (value: number): number => Math.round(value * 1000);

export async function audit(url: string, ledgers: readonly Ledger[], dead: number): Promise<Audit> {
  const started = new Set(ledgers.flatMap((ledger) => [...ledger.started]));
  const accepted = new Set(ledgers.flatMap((ledger) => [...ledger.accepted]));
  const { events }: State = await control(url, 'GET /sandbox/state');
  const listed = events.map(({ properties }) => properties.event);
  const counted = new Set(listed);
  let usedSum = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    const { features } = await control(url, `GET /v1/customers/customer_${customer}`);
    usedSum += thousandths(features.words.usage);
  }
  for (const { value, properties } of events) {
    if (thousandths(value) !== thousandthsOf(properties.event))
      throw new Error(`Event ${properties.event} has another value.`);
  }
  return {
    accepted: accepted.size,
    unknown: started.size - accepted.size,
    counted: counted.size,
    twice: listed.length - counted.size,
    missing: [...accepted].filter((index) => !counted.has(index)).length,
    foreign: listed.filter((index) => !started.has(index)).length,
    dead,
    listedSum: events.reduce((sum, { value }) => sum + thousandths(value), 0),
    usedSum,
  };
}
