import { UsageChart } from '@autumn/react';

export const Example = () => <UsageChart featureId="words" defaultRange="24h" />;
