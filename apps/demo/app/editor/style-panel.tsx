'use client';

import { Paywall, UsageMeter, useTrack } from '@autumn/react';
import { useState } from 'react';
import { checkStyle, type StyleReport } from '../../lib/style-check';

/** Works in the browser, so the browser reports the use; the policy allows it for this one feature. */
export function StylePanel({ draft }: { draft: string }) {
  const [report, setReport] = useState<StyleReport | null>(null);
  const { track, error } = useTrack();

  function check() {
    setReport(checkStyle(draft));
    track({ featureId: 'style_checks' }).catch(() => {});
  }

  return (
    <>
      <UsageMeter featureId="style_checks" />
      <Paywall featureId="style_checks" heading="h2" plansHref="/billing">
        <button className="button quiet" type="button" disabled={draft.trim() === ''} onClick={check}>
          Check the style
        </button>
      </Paywall>
      {report && (
        <dl className="report" aria-live="polite">
          <div>
            <dt>Words</dt>
            <dd>{report.words}</dd>
          </div>
          <div>
            <dt>Sentences</dt>
            <dd>{report.sentences}</dd>
          </div>
          <div>
            <dt>Words per sentence</dt>
            <dd>{report.wordsPerSentence}</dd>
          </div>
          <div>
            <dt>To read</dt>
            <dd>{report.minutesToRead} min</dd>
          </div>
        </dl>
      )}
      {error && (
        <p role="status" className="problem">
          This check could not be counted: {error.message}
        </p>
      )}
    </>
  );
}
