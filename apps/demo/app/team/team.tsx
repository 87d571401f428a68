'use client';

import { Paywall, UsageMeter, useCustomer } from '@autumn/react';
import { useActionState, useEffect } from 'react';
import { addMember, removeMember } from '../actions';

export function Team({ members }: { members: readonly string[] }) {
  return (
    <section className="panel">
      <UsageMeter featureId="seats" />
      <Paywall featureId="seats" heading="h2" plansHref="/billing" requiredBalance={0}>
        <Members members={members} />
      </Paywall>
    </section>
  );
}

function Members({ members }: { members: readonly string[] }) {
  const { refetch } = useCustomer();
  const [added, add, isAdding] = useActionState(addMember, {
    members,
    problem: null,
  });
  const [removed, remove, isRemoving] = useActionState(removeMember, {
    members,
    problem: null,
  });

  // Both actions move the meter, and only the server knows how far.
  useEffect(() => {
    if (added.members !== removed.members) void refetch();
  }, [added, removed, refetch]);

  return (
    <>
      <ul className="members">
        {members.map((name) => (
          <li key={name}>
            {name}
            <form action={remove}>
              <input type="hidden" name="name" value={name} />
              <button className="button quiet" type="submit" disabled={isRemoving} aria-label={`Remove ${name}`}>
                Remove
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form action={add} className="write">
        <label>
          Name
          <input name="name" required maxLength={60} autoComplete="off" />
        </label>
        <button className="button" type="submit" disabled={isAdding}>
          {isAdding ? 'Adding…' : 'Add to the team'}
        </button>
        <p role="status" className="problem">
          {added.problem ?? removed.problem}
        </p>
      </form>
    </>
  );
}
