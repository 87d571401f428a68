import type { Customer } from '../engine/state.ts';
import type { Transactions } from '../store/transactions.ts';

/** What one request, or another transaction, made of a customer. */
export interface CustomerChange {
  readonly before: Customer | undefined;
  readonly after: Customer;
}

/** The same transactions; `heard` learns of customers that are different once a change is sure to stay. */
export function watchCustomers(
  transactions: Transactions,
  heard: (changes: readonly CustomerChange[]) => void,
): Transactions {
  const log: { readonly id: string; readonly before: unknown; readonly after: unknown }[] = [];
  let depth = 0;

  const tell = () => {
    const befores = new Map<string, unknown>();
    const afters = new Map<string, unknown>();
    for (const { id, before, after } of log.splice(0)) {
      if (!befores.has(id)) befores.set(id, before);
      afters.set(id, after);
    }
    const changes = [...afters].flatMap(([id, after]) =>
      after === undefined || after === befores.get(id)
        ? []
        : [{ before: befores.get(id) as Customer | undefined, after: after as Customer }],
    );
    if (changes.length > 0) heard(changes);
  };

  return {
    ...transactions,
    run(work) {
      const mark = log.length;
      depth += 1;
      try {
        const result = transactions.run(work);
        if (depth === 1) tell();
        return result;
      } catch (error) {
        log.length = mark;
        throw error;
      } finally {
        depth -= 1;
      }
    },
    changed(...changes) {
      transactions.changed(...changes);
      for (const change of changes) if ('kind' in change && change.kind === 'customer') log.push(change);
      if (depth === 0) tell();
    },
  };
}
