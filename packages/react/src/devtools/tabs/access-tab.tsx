'use client';

import type { Access } from '@autumn/core/access';
import type { ForcedAnswer } from '../forced.ts';
import type { TabProps } from '../tab-props.ts';
import { useCached } from '../use-cached.ts';
import { AccessFacts } from './access-facts.tsx';

/** Every feature that this page knows of, with what may be done with it, and a way to see the other answer. */
export function AccessTab({ inspection, seen }: TabProps) {
  const { customer, products, entities } = useCached();
  const held = customer?.data?.features ?? {};
  const asOf = customer?.data?.asOf ?? 0;
  const named = [
    ...Object.keys(held),
    ...(products?.list ?? []).flatMap(({ items }) => items.map(({ featureId }) => featureId)),
    ...seen.checks.map(({ intent }) => intent.featureId),
    ...Object.keys(seen.forced),
  ].filter((id) => id !== undefined && id !== null);
  const forcedCount = Object.keys(seen.forced).length;
  return (
    <>
      <p className="note">
        Forcing changes what gates show in this tab. It gives nothing away: your server still decides what is done.
      </p>
      {forcedCount > 0 && (
        <button type="button" onClick={inspection.forceNothing}>
          Reset {forcedCount} forced
        </button>
      )}
      {!customer?.data && <p>Nothing is known of a customer, so nothing can be said of their access.</p>}
      {named.length === 0 && <p>This page knows of no feature yet.</p>}
      <ul>
        {[...new Set(named)].map((id) => (
          <li key={id} data-forced={seen.forced[id]}>
            <div className="row">
              <code>{id}</code>
              <Choice featureId={id} forced={seen.forced[id]} onChoose={(answer) => inspection.force(id, answer)} />
            </div>
            {customer?.data && <AccessFacts access={held[id]} asOf={asOf} />}
          </li>
        ))}
      </ul>
      {entities.map(({ id, features, asOf: seenAt }) => (
        <EntityAccess key={id} id={id} features={Object.values(features)} asOf={seenAt} />
      ))}
    </>
  );
}

interface ChoiceProps {
  readonly featureId: string;
  readonly forced: ForcedAnswer | undefined;
  readonly onChoose: (answer: ForcedAnswer | null) => void;
}

function Choice({ featureId, forced, onChoose }: ChoiceProps) {
  return (
    <select
      aria-label={`Show ${featureId} as`}
      value={forced ?? ''}
      onChange={({ target }) => onChoose((target.value || null) as ForcedAnswer | null)}
    >
      <option value="">as decided</option>
      <option value="allow">forced: allowed</option>
      <option value="deny">forced: denied</option>
    </select>
  );
}

interface EntityAccessProps {
  readonly id: string;
  readonly features: readonly Access[];
  readonly asOf: number;
}

function EntityAccess({ id, features, asOf }: EntityAccessProps) {
  return (
    <>
      <h2>
        Entity <code>{id}</code>
      </h2>
      <ul>
        {features.map((access) => (
          <li key={access.featureId}>
            <code>{access.featureId}</code>
            <AccessFacts access={access} asOf={asOf} />
          </li>
        ))}
      </ul>
    </>
  );
}
