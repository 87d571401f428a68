import { Gate } from '@autumn/react';

export const Example = () => (
  <Gate featureId="export_pdf" fallback={<p>Upgrade to export.</p>} pending={<p>One moment…</p>}>
    <button type="button">Export as PDF</button>
  </Gate>
);
