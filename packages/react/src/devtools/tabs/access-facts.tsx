import { type Access, decide } from '@autumn/core/access';
import { Facts } from '../facts.tsx';
import { writeInstant, writeNumber } from '../write.ts';

export interface AccessFactsProps {
  /** Undefined where the customer does not have the feature. */
  readonly access: Access | undefined;
  /** The server's time of the view that it is of. */
  readonly asOf: number;
}

/** What may be done with one unit of a feature, where this page can decide it. */
export function AccessFacts({ access, asOf }: AccessFactsProps) {
  if (!access) return <Facts of={{ Answer: <Badge answer="denied" />, Reason: 'no_access' }} />;
  // What is shown of it may be none of its own: under credits, the units stay on the server.
  if (!access.exact) return <Facts of={{ Answer: <Badge answer="asked of the server" />, Exact: 'no' }} />;
  const { allowed, reason } = decide(access);
  const hasExpired = access.expiresAt !== null && access.expiresAt <= asOf;
  const decided = allowed ? 'allowed' : 'denied';
  return (
    <Facts
      of={{
        Answer: <Badge answer={hasExpired ? 'asked of the server' : decided} />,
        Reason: hasExpired ? null : reason,
        ...(access.type === 'metered' && access.held ? countsOf(access) : {}),
        Resets: access.nextResetAt && writeInstant(access.nextResetAt),
        Exact: hasExpired ? 'no longer' : 'yes',
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

const Badge = ({ answer }: { readonly answer: string }) => (
  <span className="badge" data-answer={answer}>
    {answer}
  </span>
);
