import { ApiError } from '../api-error.ts';
import { addProgram } from '../back-office/reward-programs.ts';
import type { CatalogSource } from '../catalog.ts';
import { catalogAt } from '../catalog-cache.ts';
import { requireReward } from '../engine/promotions.ts';
import type { Card, Customer, Promotions, Reward, Settings } from '../engine/state.ts';
import type { Fault, FaultRule } from '../faults.ts';
import { defaultSettings, emptyCatalog } from '../memory-store.ts';
import { bringUpToDate, engineContext, type World } from '../world.ts';
import type { RewardProgramBody } from './bodies.ts';

export interface StartOptions {
  /** Features and products to begin with. */
  readonly catalog?: CatalogSource | null | undefined;
  /** Epoch milliseconds. @default the real time */
  readonly now?: number | undefined;
  /** Time stands still until it is moved. @default false */
  readonly frozen?: boolean | undefined;
  readonly settings?: { readonly [Name in keyof Settings]?: Settings[Name] | undefined } | undefined;
}

export type ClockMove = {
  /** Moves the time of this customer only. */
  readonly customerId?: string | undefined;
} & ({ readonly now: number } | { readonly advanceMs: number });

/** What only a sandbox can do, and the real API cannot. */
export interface Controls {
  /** Forgets everything and starts again, as at first where nothing else is said. */
  readonly reset: (options?: StartOptions) => void;
  /** Moves time forward; renewals, resets, trial ends and scheduled changes happen on the way, in order. */
  readonly moveClock: (move: ClockMove) => void;
  /** Puts a card on file that pays, is declined, or asks for confirmation; null takes it away. */
  readonly setCard: (customerId: string, card: Card | null) => void;
  /** Starts a referral program, also of a reward that the API no longer lets new programs have: a free product. */
  readonly addRewardProgram: (program: RewardProgramBody) => void;
  readonly addFault: (rule: FaultRule) => Fault;
  readonly clearFaults: () => void;
}

/** The last moment that a `Date` can name; the first is as far the other way. */
const LATEST = 8.64e15;

/** The customer of an id, or the API's own refusal. */
function requireCustomer({ store }: World, id: string): Customer {
  const customer = store.customer(id) ?? store.customerByInternalId(id);
  if (!customer) throw new ApiError(404, 'customer_not_found', `Customer ${id} not found`);
  return customer;
}

export function createControls(world: World, started: StartOptions): Controls {
  const { store, clock, faults, claims, requests } = world;

  const reset = (options: StartOptions = {}) => {
    const { catalog, now, frozen, settings: changes = {} } = { ...started, ...defined(options) };
    if (now !== undefined) refuseBeyondCalendar(now);
    const settings = { ...defaultSettings, ...defined(changes) } as Settings;
    // Read first: a catalog that is refused must not cost what is there.
    const contents = {
      settings,
      catalog: catalog ? catalogAt(now ?? world.realNow(), catalog, settings) : emptyCatalog,
    };
    store.transaction(() => {
      store.clear(contents);
      clock.start({ now, frozen });
      for (const memory of [faults, claims, requests, world.rateLimits]) memory.clear();
      world.restartIds();
    });
    world.webhooks.clear();
  };

  const moveAll = (to: number) => {
    if (to < clock.now()) throw backwards();
    clock.set(to);
    for (const customer of store.customers()) {
      refuseBeyondCalendar(to + customer.clockOffsetMs);
      bringUpToDate(world, customer);
    }
  };

  const moveOne = (customer: Customer, to: number) => {
    const clockOffsetMs = to - clock.now();
    if (clockOffsetMs < customer.clockOffsetMs) throw backwards();
    const moved = { ...customer, clockOffsetMs };
    store.saveCustomer(moved);
    bringUpToDate(world, moved);
  };

  if (!world.transactions.isRestored) reset();
  return {
    reset,
    moveClock(move) {
      const customer = move.customerId === undefined ? undefined : requireCustomer(world, move.customerId);
      const from = clock.now() + (customer?.clockOffsetMs ?? 0);
      const to = 'now' in move ? move.now : from + move.advanceMs;
      refuseBeyondCalendar(to);
      store.transaction(() => (customer ? moveOne(customer, to) : moveAll(to)));
    },
    setCard(customerId, card) {
      store.transaction(() => {
        store.saveCustomer({ ...bringUpToDate(world, requireCustomer(world, customerId)), card });
      });
    },
    addRewardProgram({ rewardId, ...program }) {
      const reward = rewardNamed(store.promotions(), rewardId);
      const engine = (customer?: Customer) => engineContext(world, customer);
      store.transaction(() => addProgram(program, reward, { store, engine }));
    },
    addFault: faults.add,
    clearFaults: faults.clear,
  };
}

/** A reward by its own name, or by the product that it gives. */
const rewardNamed = (promotions: Promotions, name: string): Reward =>
  promotions.rewards.find(({ freeProductId }) => freeProductId === name) ?? requireReward(promotions, name);

const refuseBeyondCalendar = (at: number): void => {
  if (!(Math.abs(at) <= LATEST)) throw new ApiError(400, 'invalid_inputs', 'now: the calendar does not go that far.');
};

const backwards = (): ApiError =>
  new ApiError(400, 'invalid_inputs', 'now: the clock does not run backwards; reset instead.');

/** Without the keys that were passed as undefined, which must not hide a default. */
const defined = <Values extends object>(values: Values): Partial<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>;
