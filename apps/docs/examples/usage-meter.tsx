import { UsageMeter } from '@autumn/react';

export const Example = () => <UsageMeter featureId="words" />;
