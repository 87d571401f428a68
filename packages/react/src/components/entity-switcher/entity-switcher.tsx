'use client';

import { type ComponentProps, useId } from 'react';
import { useCustomer } from '../../hooks/use-customer.ts';
import { useEntities } from '../../hooks/use-entities.ts';
import { useAutumn } from '../../provider/autumn-context.ts';
import { teamMessages } from '../../text/team-messages.ts';
import { useText } from '../../text/use-text.ts';
import { slotClasses } from '../shared/slot-classes.ts';
import { StatusNotice } from '../shared/status-notice.tsx';

type EntitySwitcherSlot = 'root';

export interface EntitySwitcherProps extends Omit<ComponentProps<'div'>, 'onChange' | 'children'> {
  /** The id of what is chosen; null is the whole customer, who pays. */
  readonly value: string | null;
  readonly onChange: (entityId: string | null) => void;
  /** Only entities of this feature. @default all of them */
  readonly featureId?: string | undefined;
  /** What the choice says about. @default "Shown for" */
  readonly label?: string | undefined;
}

/**
 * Chooses one seat, workspace or the like, or the whole customer. What is chosen belongs to your page: hand it to
 * `useCheck`, `useEntity` or `<Paywall>` as `entityId`. Shows nothing to who is not signed in.
 *
 * @example
 * const [entityId, setEntityId] = useState<string | null>(null);
 * <EntitySwitcher value={entityId} onChange={setEntityId} />
 */
export function EntitySwitcher({ value, onChange, featureId, label, className, ...props }: EntitySwitcherProps) {
  const cx = slotClasses<EntitySwitcherSlot>('autumn-switcher', {}, className);
  const { identity } = useAutumn();
  const { entities, status, refetch } = useEntities();
  const { data: customer } = useCustomer();
  const { say } = useText(teamMessages);
  const id = useId();
  if (identity === null) return null;
  if (status === 'error') {
    const classes = cx('root', 'autumn autumn-notice');
    return <StatusNotice status="error" text={say('seatsFailed')} onRetry={refetch} className={classes} {...props} />;
  }
  const shown = entities.filter((entity) => featureId === undefined || entity.featureId === featureId);
  return (
    <div className={cx('root', 'autumn autumn-field')} data-status={status} {...props}>
      <label htmlFor={id}>{label ?? say('switchEntity')}</label>
      <select
        id={id}
        value={value ?? ''}
        disabled={status === 'pending'}
        aria-busy={status === 'pending'}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      >
        <option value="">{customer?.name ?? say('wholeCustomer')}</option>
        {/* What is chosen is shown while the list loads, and when it is no longer in it. */}
        {value !== null && !shown.some((entity) => entity.id === value) && <option value={value}>{value}</option>}
        {shown.map(
          (entity) =>
            entity.id !== null && (
              <option key={entity.id} value={entity.id}>
                {entity.name ?? entity.id}
              </option>
            ),
        )}
      </select>
    </div>
  );
}
