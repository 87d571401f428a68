'use client';

import { Paywall, UsageMeter } from '@autumn/react';
import { CoverPanel } from './cover-panel';
import { StylePanel } from './style-panel';
import { useDraft } from './use-draft';
import { WritePanel } from './write-panel';

export function Editor({ writer }: { writer: string }) {
  const [draft, setDraft] = useDraft(writer);
  return (
    <div className="studio">
      <section className="page" aria-labelledby="draft-title">
        <h1 id="draft-title">Your draft</h1>
        <textarea
          aria-labelledby="draft-title"
          placeholder="Begin anywhere, or let Inkwell begin for you."
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
      </section>
      <aside className="tools" aria-label="Tools">
        <section className="panel">
          <UsageMeter featureId="words" />
          <Paywall featureId="words" heading="h2" plansHref="/billing">
            <WritePanel draft={draft} onWritten={(text) => setDraft(draft ? `${draft}\n\n${text}` : text)} />
          </Paywall>
        </section>
        <section className="panel">
          <StylePanel draft={draft} />
        </section>
        <section className="panel">
          <UsageMeter featureId="credits" />
          <CoverPanel />
        </section>
      </aside>
    </div>
  );
}
