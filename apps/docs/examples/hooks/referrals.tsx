import { useRedeemReferral, useReferralCode } from '@autumn/react';

// #region use-referral-code
function Invitation() {
  const { data, error } = useReferralCode('friends');
  if (error) return <p role="alert">{error.message}</p>;
  return <p>Your code: {data?.code ?? '…'}</p>;
}
// #endregion use-referral-code

// #region use-redeem-referral
function Redeem() {
  const { redeem, isPending, error } = useRedeemReferral();
  return (
    <>
      <button type="button" disabled={isPending} onClick={() => redeem('A-FRIENDS-CODE').catch(() => undefined)}>
        Redeem A-FRIENDS-CODE
      </button>
      <p role="alert">{error?.message}</p>
    </>
  );
}
// #endregion use-redeem-referral

export const Example = () => (
  <>
    <Invitation />
    <Redeem />
  </>
);
