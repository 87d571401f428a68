'use client';

import type { CheckRow } from '../check-log.ts';
import { Facts } from '../facts.tsx';
import type { TabProps } from '../tab-props.ts';
import { writeNumber, writeTime } from '../write.ts';

/** What was asked lately, by hooks, gates, paywalls and the client, and what came of it. */
export function ChecksTab({ seen }: TabProps) {
  if (seen.checks.length === 0) return <p>Nothing was checked yet.</p>;
  return (
    <ol>
      {seen.checks.map((row) => (
        <Check key={row.id} {...row} />
      ))}
    </ol>
  );
}

function Check({ at, intent, verdict, forced }: CheckRow) {
  const { featureId, productId, requiredBalance, entityId } = intent;
  return (
    <li data-forced={forced}>
      <div className="row">
        <code>{featureId ?? productId}</code>
        <span className="badge" data-answer={verdict.status}>
          {verdict.status}
        </span>
        {forced && <strong className="badge">shown as {forced === 'allow' ? 'allowed' : 'denied'}</strong>}
        <time>{writeTime(at)}</time>
      </div>
      <Facts
        of={{
          Amount: requiredBalance === undefined ? null : writeNumber(requiredBalance),
          Entity: entityId,
          Reason: verdict.error?.message ?? verdict.reason,
          Balance: verdict.balance === null ? null : writeNumber(verdict.balance),
          Source: verdict.source,
        }}
      />
    </li>
  );
}
