'use client';

import { useAutumn } from '../../provider/autumn-context.ts';
import { Facts } from '../facts.tsx';
import type { RequestRow } from '../request-log.ts';
import type { TabProps } from '../tab-props.ts';
import { writeTime } from '../write.ts';

/** The handler, what it was asked lately, and the way to the sandbox behind it. */
export function ServerTab({ seen, console }: TabProps) {
  const { identity } = useAutumn();
  const [last] = seen.requests;
  return (
    <>
      <Facts of={{ Handler: last && <code>{last.handler}</code>, 'Signed in': identity ?? 'nobody' }} />
      {console && <ConsoleLinks console={console} identity={identity} />}
      <h2>Requests</h2>
      {last ? null : <p>Nothing was asked since this page was loaded: what it shows was in it.</p>}
      <ol>
        {seen.requests.map((row) => (
          <SentRequest key={row.id} {...row} />
        ))}
      </ol>
    </>
  );
}

interface ConsoleLinksProps {
  readonly console: string;
  readonly identity: string | null;
}

function ConsoleLinks({ console, identity }: ConsoleLinksProps) {
  const home = console.replace(/\/+$/, '');
  return (
    <p className="links">
      <a href={`${home}/`} target="_blank" rel="noreferrer">
        The sandbox’s console
      </a>
      {identity !== null && (
        <a href={`${home}/customers/${encodeURIComponent(identity)}`} target="_blank" rel="noreferrer">
          This customer in it
        </a>
      )}
    </p>
  );
}

function SentRequest({ at, route, status, durationMs, requestId, isAborted, failure }: RequestRow) {
  const state = isAborted ? 'given up' : failure ? 'failed' : 'asking…';
  return (
    <li>
      <div className="row">
        <code>{route}</code>
        <span className="badge" data-answer={failure ? 'denied' : undefined}>
          {status ?? state}
        </span>
        {durationMs !== undefined && <span>{durationMs} ms</span>}
        <time>{writeTime(at)}</time>
      </div>
      <Facts
        of={{
          Failure: failure && <span className="bad">{failure}</span>,
          'Request id': requestId && <code>{requestId}</code>,
        }}
      />
    </li>
  );
}
