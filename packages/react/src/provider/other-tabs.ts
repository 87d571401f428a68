/** One channel per page: it does not hear itself, so a page is never told what it did. */
let channel: BroadcastChannel | undefined;

const open = (): BroadcastChannel | undefined => {
  channel ??= typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('autumn');
  return channel;
};

/** Tells the other tabs of this person that the customer has changed. */
export function tellOtherTabs(identity: string | null): void {
  open()?.postMessage(identity);
}

/**
 * Calls back when another tab of this person has changed the customer, or shows somebody else, and tells
 * the other tabs who is signed in here. A page that waits in the back/forward cache is dropped by that.
 */
export function joinOtherTabs(identity: string | null, onChange: () => void): () => void {
  const tabs = open();
  const hear = ({ data }: MessageEvent) => {
    const isOther = data?.here !== undefined && data.here !== identity;
    if (isOther || data === identity) onChange();
  };
  tabs?.addEventListener('message', hear);
  tabs?.postMessage({ here: identity });
  return () => tabs?.removeEventListener('message', hear);
}
