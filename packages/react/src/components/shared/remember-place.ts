/**
 * Notes who has the focus. What it gives back returns it there; or, when that is gone or cannot be pressed any
 * more, to the next thing around it that has a name: the card of a plan, the list of seats.
 */
export function rememberPlace(): () => void {
  const places: HTMLElement[] = [];
  for (let place = document.activeElement; place && place !== document.body; place = place.parentElement) {
    if (place instanceof HTMLElement) places.push(place);
  }
  const [opener] = places;
  return () => {
    if (document.activeElement !== document.body) return;
    const isThere = (place: HTMLElement) =>
      place.isConnected && (place === opener ? !place.matches(':disabled') : place.matches(named));
    const place = places.find(isThere);
    if (!place) return;
    if (place !== opener && !place.hasAttribute('tabindex')) {
      place.tabIndex = -1;
      place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
    }
    place.focus({ preventScroll: true });
  };
}

const named = '[aria-label], [aria-labelledby]';
