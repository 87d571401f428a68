import { CurrentPlan } from '@autumn/react';

export const Example = () => <CurrentPlan />;
