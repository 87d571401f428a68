import { useEvents, useText, useTrack, useUsage } from '@autumn/react';

// #region use-usage
function Month() {
  const { data } = useUsage({ featureId: 'words', range: '30d' });
  return <p>{data?.total['words']?.sum ?? 0} words in thirty days</p>;
}
// #endregion use-usage

// #region use-events
function Latest() {
  const { events, hasMore, isLoadingMore, loadMore } = useEvents({ featureId: 'words', limit: 3 });
  const { format } = useText();
  return (
    <>
      <ol>
        {events.map(({ id, happenedAt, value }) => (
          <li key={id}>
            {format.date(happenedAt)}: {value}
          </li>
        ))}
      </ol>
      {hasMore && (
        <button type="button" disabled={isLoadingMore} onClick={() => loadMore()}>
          More
        </button>
      )}
    </>
  );
}
// #endregion use-events

// #region use-track
function Count() {
  const { track, error } = useTrack();
  return (
    <>
      <button type="button" onClick={() => track({ featureId: 'words', value: 5 }).catch(() => undefined)}>
        Use 5 words
      </button>
      <p role="alert">{error?.message}</p>
    </>
  );
}
// #endregion use-track

export const Example = () => (
  <>
    <Month />
    <Latest />
    <Count />
  </>
);
