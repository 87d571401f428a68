import type { Inspection, Seen } from './inspection.ts';

export interface TabProps {
  readonly inspection: Inspection;
  readonly seen: Seen;
  /** Where the sandbox's console is. */
  readonly console: string | undefined;
}
