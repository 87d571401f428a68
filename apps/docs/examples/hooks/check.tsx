import { Paywall, useCheck, usePaywall } from '@autumn/react';

// #region use-check
function Allowance() {
  const { status, reason, balance, upgrade } = useCheck({ featureId: 'words', requiredBalance: 3000 });
  return (
    <p>
      3,000 words: {status}
      {reason && `, because of ${reason}`}
      {balance !== null && `; ${balance} are left`}
      {upgrade && `; ${upgrade.name} would do`}
    </p>
  );
}
// #endregion use-check

// #region use-paywall
function Write() {
  const paywall = usePaywall({ featureId: 'words', requiredBalance: 3000 });
  const write = () => window.alert('3,000 words are being written.');
  return (
    <>
      <button type="button" disabled={paywall.check.status === 'pending'} onClick={() => paywall.guard(write)}>
        Write 3,000 words
      </button>
      <Paywall {...paywall.props} />
    </>
  );
}
// #endregion use-paywall

export const Example = () => (
  <>
    <Allowance />
    <Write />
  </>
);
