import { type Access, decide } from '@autumn/core/access';
import { Facts } from '../facts.tsx';
import { writeInstant, writeNumber } from '../write.ts';

export interface AccessFactsProps {
  /** Undefined where the customer does not have the feature. */
  readonly access: Access | undefined;
  /** The server's time of the view that it is of. */
  readonly asOf: number;
}

/** What may be done with a feature, as this page would decide for one unit of it. */
export function AccessFacts({ access, asOf }: AccessFactsProps) {
  if (!access) return <Facts of={{ Answer: <Badge isAllowed={false} />, Reason: 'no_access' }} />;
  const { allowed, reason } = decide(access);
  const hasExpired = access.expiresAt !== null && access.expiresAt <= asOf;
  return (
    <Facts
      of={{
        Answer: <Badge isAllowed={allowed} />,
        Reason: reason,
        ...(access.type === 'metered' && access.held ? countsOf(access) : {}),
        Resets: access.nextResetAt && writeInstant(access.nextResetAt),
        Exact:
          access.exact && !hasExpired ? 'yes' : `no: the server is asked${hasExpired ? ', as this has expired' : ''}`,
      }}
    />
  );
}

const countsOf = ({ unlimited, balance, usage, includedUsage, usageLimit, overageAllowed }: Access) => ({
  Balance: unlimited ? 'unlimited' : writeNumber(balance),
  Used: writeNumber(usage),
  Included: unlimited ? null : writeNumber(includedUsage),
  Limit: usageLimit === null ? null : writeNumber(usageLimit),
  Overage: overageAllowed ? 'allowed' : null,
});

const Badge = ({ isAllowed }: { readonly isAllowed: boolean }) => (
  <span className="badge" data-answer={isAllowed ? 'allowed' : 'denied'}>
    {isAllowed ? 'allowed' : 'denied'}
  </span>
);
