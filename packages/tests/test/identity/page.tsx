import { AutumnProvider, useCustomer, useTrack } from '@autumn/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** Who the app believes is signed in: it read the session when the page was loaded. */
const sessionOf = (): string | null => document.cookie.match(/person=(\w+)/)?.[1] ?? null;

function Account() {
  const { data, error } = useCustomer();
  const { track } = useTrack();
  const code = (error as (Error & { code?: string }) | null)?.code;
  return (
    <>
      <p id="who">{data ? `${data.id} has ${data.features['words']?.balance} words` : (code ?? 'nobody')}</p>
      <button type="button" onClick={() => track({ featureId: 'words', value: 7 })}>
        Write
      </button>
    </>
  );
}

/** An app whose sign-in and sign-out need no page load. */
function App() {
  const [identity, setIdentity] = useState(sessionOf);
  const become = (person: string | null) => {
    // biome-ignore lint/suspicious/noDocumentCookie: a session that a test can read and change
    document.cookie = person ? `person=${person}; path=/` : 'person=; path=/; max-age=0';
    setIdentity(person);
  };
  return (
    <AutumnProvider identity={identity}>
      <Account />
      <button type="button" onClick={() => become('bob')}>
        Become bob
      </button>
      <button type="button" onClick={() => become(null)}>
        Sign out
      </button>
    </AutumnProvider>
  );
}

createRoot(document.getElementById('root') as HTMLElement).render(<App />);
