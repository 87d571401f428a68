'use client';

import { useAutumn } from '../../provider/autumn-context.ts';
import { entityQueries } from '../../queries/entity-queries.ts';
import { LateSection } from '../shared/late-section.tsx';
import { lazyPart } from '../shared/lazy-part.ts';
import type { SeatsProps } from './seats-panel.tsx';

export const seatsPanel = lazyPart<SeatsProps>(async () => (await import('./seats-panel.tsx')).SeatsPanel);

/**
 * The seats (workspaces, projects …) of the customer who pays, such as an organisation: who is there, one more,
 * one fewer. When no more are included, the plan that has more is offered in the field's place.
 *
 * Adding and removing is off until the server's policy turns `createEntity` and `deleteEntity` on.
 *
 * @example
 * <Seats featureId="seats" plansHref="/pricing" />
 */
export function Seats(props: SeatsProps) {
  const { client, identity, queries } = useAutumn();
  if (identity === null) return null;
  return (
    <LateSection
      part={seatsPanel}
      prefix="autumn-seats"
      props={props}
      asks={[queries.customer(), queries.products(), entityQueries(client, identity).entities()]}
    />
  );
}
