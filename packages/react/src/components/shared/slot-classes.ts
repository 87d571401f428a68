/** Class names of a ready-made component: ours for the stylesheet, and yours after them. */
export const slotClasses =
  <Slot extends string>(prefix: string, classNames: Partial<Record<Slot, string>> = {}, className = '') =>
  (slot: Slot, shared = ''): string => {
    const own = slot === 'root' ? [prefix, className] : [`${prefix}-${slot}`];
    return [...own, shared, classNames[slot]].filter(Boolean).join(' ');
  };
