import { Paywall } from '@autumn/react';

export const Example = () => (
  <Paywall featureId="export_pdf" plansHref="#">
    <button type="button">Export as PDF</button>
  </Paywall>
);
