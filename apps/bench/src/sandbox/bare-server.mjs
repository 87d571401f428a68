import { createServer } from 'node:http';

/** The least that an API can do in Node: read JSON, look something up, answer JSON of the size of a check's answer. */
const answer = {
  allowed: true,
  code: 'feature_found',
  customer_id: 'ada',
  feature_id: 'words',
  required_balance: 1,
  unlimited: false,
  interval: 'month',
  interval_count: 1,
  balance: 1000,
  usage: 0,
  included_usage: 1000,
  next_reset_at: 1_790_000_000_000,
  overage_allowed: false,
  breakdown: [{ interval: 'month', balance: 1000, usage: 0, included_usage: 1000, next_reset_at: 1_790_000_000_000 }],
};
const customers = new Map([['ada', answer]]);

export const createBareServer = () =>
  createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      const { customer_id } = JSON.parse(text || '{}');
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(customers.get(customer_id) ?? answer));
    });
  });
