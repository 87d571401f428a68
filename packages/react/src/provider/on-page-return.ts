/** Calls back when the page comes out of the back/forward cache, as it was left. */
export function onPageReturn(callback: () => void): () => void {
  const hear = ({ persisted }: PageTransitionEvent) => {
    if (persisted) callback();
  };
  window.addEventListener('pageshow', hear);
  return () => window.removeEventListener('pageshow', hear);
}
