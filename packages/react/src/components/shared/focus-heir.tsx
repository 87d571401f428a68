'use client';

import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useInsertionEffect,
  useRef,
} from 'react';

/** What had the focus when it left the page. */
export type LostFocus = RefObject<Element | null>;

/** For an heir that comes later than the component around both. */
export const LostFocusContext = createContext<LostFocus | null>(null);

/**
 * Whoever works with the keyboard stays where they were although it is gone: when something inside of a
 * `<Mortal>` had the focus and leaves the page, the heir gets it. The heir needs `tabIndex={-1}`.
 */
export function useFocusHeir<Heir extends HTMLElement>() {
  const heir = useRef<Heir>(null);
  const own = useRef<Element>(null);
  const lost = useContext(LostFocusContext) ?? own;
  useEffect(() => {
    if (!lost.current || !heir.current) return;
    if (!lost.current.isConnected && document.activeElement === document.body) heir.current.focus();
    lost.current = null;
  });
  return { heir, lost };
}

/** Around what may vanish. Adds no element. */
export function Mortal({ lost, children }: { readonly lost: LostFocus; readonly children: ReactNode }) {
  // Undone before the elements leave the page; and unlike a layout effect no server warns of it.
  useInsertionEffect(
    () => () => {
      lost.current = document.activeElement;
    },
    [lost],
  );
  return children;
}
