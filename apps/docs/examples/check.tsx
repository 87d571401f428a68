import { useCheck } from '@autumn/react';

export function Example() {
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
