/** What Autumn answers about one customer with twenty balances, as bytes, in the version that each handler asks for. */
const FEATURES = Array.from({ length: 20 }, (_, n) => `feature_${n}`);
const NOW = 1_780_000_000_000;
const LATER = 1_790_000_000_000;

const byFeature = (balanceOf) => Object.fromEntries(FEATURES.map((id, n) => [id, balanceOf(id, n)]));

const product = { id: 'pro', name: 'Pro', group: null, status: 'active', is_default: false, is_add_on: false };

const versionOne = {
  id: 'ada',
  created_at: NOW,
  name: 'Ada',
  email: 'ada@example.com',
  fingerprint: null,
  stripe_id: null,
  env: 'sandbox',
  metadata: {},
  products: [{ ...product, started_at: NOW, current_period_start: NOW, current_period_end: LATER, items: [] }],
  features: byFeature((id, n) => {
    const row = { interval: 'month', interval_count: 1, balance: 900 - n, usage: 100 + n, included_usage: 1000 };
    const breakdown = [{ ...row, next_reset_at: LATER }];
    const about = { id, name: `Feature ${n}`, type: 'single_use', unlimited: false, overage_allowed: false };
    return { ...about, ...row, next_reset_at: LATER, breakdown };
  }),
  invoices: [],
};

const reset = { interval: 'month', resets_at: LATER };
const subscription = {
  id: 'sub_1',
  plan_id: 'pro',
  status: 'active',
  auto_enable: false,
  add_on: false,
  past_due: false,
  quantity: 1,
  started_at: NOW,
  current_period_start: NOW,
  current_period_end: LATER,
  canceled_at: null,
  expires_at: null,
  trial_ends_at: null,
};

const versionTwo = {
  id: 'ada',
  created_at: NOW,
  name: 'Ada',
  email: 'ada@example.com',
  fingerprint: null,
  stripe_id: null,
  env: 'sandbox',
  metadata: {},
  send_email_receipts: false,
  billing_controls: { auto_topups: [] },
  subscriptions: [subscription],
  purchases: [],
  licenses: [],
  flags: {},
  balances: byFeature((id, n) => {
    const amounts = { remaining: 900 - n, usage: 100 + n, unlimited: false };
    const row = {
      id: `row_${n}`,
      plan_id: 'pro',
      included_grant: 1000,
      prepaid_grant: 0,
      price: null,
      expires_at: null,
    };
    const about = { feature_id: id, granted: 1000, overage_allowed: false, max_purchase: null, next_reset_at: LATER };
    const feature = { id, name: `Feature ${n}`, type: 'metered', consumable: true, archived: false };
    return { ...about, ...amounts, breakdown: [{ ...row, ...amounts, reset }], feature };
  }),
};

/** A `fetch` that answers at once. */
const answering = (body) => {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const headers = { 'content-type': 'application/json', 'content-length': String(bytes.length) };
  return async () => new Response(bytes, { headers });
};

export const upstreamOne = answering(versionOne);
export const upstreamTwo = answering(versionTwo);
