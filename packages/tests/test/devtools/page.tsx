import { AutumnProvider, Gate, UsageMeter, useCheck, useEntity } from '@autumn/react';
import { AutumnDevtools, type DevtoolsPosition } from '@autumn/react/devtools';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

/** `?person=ada&dir=rtl&position=top-start&console=http://…` */
const query = new URLSearchParams(location.search);
document.documentElement.dir = query.get('dir') ?? 'ltr';

function Many() {
  const { status } = useCheck({ featureId: 'words', requiredBalance: 5_000 });
  useEntity('grace');
  return <p>Five thousand words: {status}</p>;
}

const App = () => (
  <AutumnProvider identity={query.get('person')}>
    <main>
      <h1>Devtools</h1>
      <Gate featureId="export_pdf" fallback={<p>No export</p>}>
        <p>Export</p>
      </Gate>
      <Many />
      <UsageMeter featureId="words" />
      <button type="button">A button of the page</button>
    </main>
    <AutumnDevtools
      position={(query.get('position') ?? undefined) as DevtoolsPosition | undefined}
      console={query.get('console') ?? undefined}
      nonce="of-this-page"
    />
  </AutumnProvider>
);

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
