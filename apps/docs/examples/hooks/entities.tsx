import { useEntities, useEntity } from '@autumn/react';
import { useState } from 'react';

// #region use-entities
function Team({ onChoose }: { readonly onChoose: (entityId: string | null) => void }) {
  const { entities, status, create, remove } = useEntities();
  const invite = () =>
    create.run({ entityId: `seat_${entities.length + 1}`, featureId: 'seats', name: `Seat ${entities.length + 1}` });
  if (status === 'pending') return <p>Loading…</p>;
  return (
    <>
      {entities.map(({ id, name }) => (
        <p key={id}>
          {name}{' '}
          <button type="button" onClick={() => onChoose(id)}>
            Look at it
          </button>{' '}
          <button type="button" disabled={remove.isPending} onClick={() => id && remove.run(id).catch(() => undefined)}>
            Remove
          </button>
        </p>
      ))}
      <button type="button" disabled={create.isPending} onClick={() => invite().catch(() => undefined)}>
        Add a seat
      </button>
      <p role="alert">{(create.error ?? remove.error)?.message}</p>
    </>
  );
}
// #endregion use-entities

// #region use-entity
function Seat({ entityId }: { readonly entityId: string | null }) {
  const { data: seat, error } = useEntity(entityId);
  if (entityId === null) return <p>No seat is chosen.</p>;
  return (
    <p>{error ? error.message : `${seat?.name ?? '…'} holds ${seat?.products.length ?? 0} products of its own.`}</p>
  );
}
// #endregion use-entity

export function Example() {
  const [entityId, choose] = useState<string | null>(null);
  return (
    <>
      <Team onChoose={choose} />
      <Seat entityId={entityId} />
    </>
  );
}
