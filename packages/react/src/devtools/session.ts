import type { Forced } from './forced.ts';

export const tabNames = ['customer', 'access', 'checks', 'server'] as const;
export type TabName = (typeof tabNames)[number];

/** What outlives a reload and ends with the tab. */
export interface Session {
  readonly isOpen: boolean;
  readonly tab: TabName;
  readonly forced: Forced;
}

const key = 'autumn-devtools';
const fresh: Session = { isOpen: false, tab: 'customer', forced: {} };

/** Storage may be forbidden, full, or hold what somebody else has written. */
export function readSession(): Session {
  try {
    const { isOpen, tab, forced } = { ...fresh, ...JSON.parse(sessionStorage.getItem(key) ?? '{}') };
    return {
      isOpen: isOpen === true,
      tab: tabNames.find((name) => name === tab) ?? fresh.tab,
      forced: Object.fromEntries(Object.entries(forced ?? {}).filter(isForced)),
    };
  } catch {
    return fresh;
  }
}

export function writeSession(part: Partial<Session>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...readSession(), ...part }));
  } catch {
    // Remembered until the next reload, then.
  }
}

const isForced = (entry: [string, unknown]): entry is [string, 'allow' | 'deny'] =>
  entry[1] === 'allow' || entry[1] === 'deny';
