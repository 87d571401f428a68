import { AutumnProvider, useAutumn, useCheck, useTrack } from '@autumn/react';
import { Profiler } from 'react';
import { createRoot } from 'react-dom/client';

const count = Number(new URLSearchParams(location.search).get('gates'));

/** Commits by gate, and by what it showed: `{ words: { pending: 1000, allowed: 1000 } }`. */
const renders = {};

function Gate({ index }) {
  const featureId = index % 2 === 0 ? 'words' : 'drafts';
  const { status, balance } = useCheck({ featureId });
  renders[featureId] ??= {};
  renders[featureId][status] = (renders[featureId][status] ?? 0) + 1;
  return <li data-status={status}>{balance}</li>;
}

function Hand() {
  const { track } = useTrack();
  const { refresh } = useAutumn();
  Object.assign(window, { track, refresh });
  return null;
}

const commits = [];
const gates = Array.from({ length: count }, (_, index) => index);
Object.assign(window, {
  /** What was rendered since the last look. */
  look: () => {
    const seen = { renders: structuredClone(renders), commits: commits.splice(0) };
    for (const name of Object.keys(renders)) delete renders[name];
    return seen;
  },
});

createRoot(document.getElementById('root')).render(
  <AutumnProvider identity="ada">
    <Profiler id="gates" onRender={(_id, phase, actualMs) => commits.push({ phase, actualMs })}>
      <ul>
        {gates.map((index) => (
          <Gate key={index} index={index} />
        ))}
      </ul>
    </Profiler>
    <Hand />
  </AutumnProvider>,
);
