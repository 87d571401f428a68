import { StatusNotice, useCustomer, useFailureText, useText } from '@autumn/react';

// #region use-text
const texts = { yourPlan: 'What you have' };

function Heading() {
  const { say, format } = useText(texts);
  return (
    <p>
      {say('yourPlan')}, from {format.price(20, 'usd')}
    </p>
  );
}
// #endregion use-text

// #region use-failure-text
function Balance() {
  const { data: customer, status, error, refetch } = useCustomer();
  const failureText = useFailureText();
  if (!customer)
    return <StatusNotice status={status} text={error ? failureText(error) : 'Loading…'} onRetry={refetch} />;
  return <p>{customer.features['words']?.available} words</p>;
}
// #endregion use-failure-text

export const Example = () => (
  <>
    <Heading />
    <Balance />
  </>
);
