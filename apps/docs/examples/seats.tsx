import { Seats } from '@autumn/react';

export const Example = () => <Seats featureId="seats" />;
