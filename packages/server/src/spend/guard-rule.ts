import type { FeatureId } from '@autumn/core';
import type { Source } from '@autumn/core/browser';

/** What a piece of work needs, and so uses. */
export interface GuardRule {
  readonly feature: FeatureId;
  /** Units that have to be there before the work begins, and that it uses unless it says otherwise. @default 1 */
  readonly requiredBalance?: number | undefined;
  /** Of a seat or a workspace; the same rules as for a browser's. */
  readonly entityId?: string | undefined;
  /**
   * Takes the units before the work, all or none, and gives back what was not used: two of them at once
   * cannot spend the same balance. For work that is long or dear. Where the process dies in the middle,
   * the units stay taken. @default false
   */
  readonly reserve?: boolean | undefined;
  /** Stored with the event of the usage. */
  readonly properties?: Readonly<Record<string, unknown>> | undefined;
}

/** In the hands of the work. */
export interface Usage {
  /** Says how many units were really used; the last word counts, and 0 counts nothing. @default requiredBalance */
  readonly set: (units: number) => void;
  /** Not `live`: Autumn was down, and the policy let the work begin all the same. */
  readonly source: Source;
}

/** Units that are taken, until it is known how many were used. */
export interface Reservation {
  /** Units taken; 0 while Autumn is down and the policy lets the work begin all the same. */
  readonly reserved: number;
  readonly source: Source;
  /** Counts what was really used: takes the rest, as far as there is any, or gives back what is too much. */
  readonly settle: (units: number) => Promise<void>;
  /** Gives everything back. Of `settle` and `release`, only the first call acts. */
  readonly release: () => Promise<void>;
}
