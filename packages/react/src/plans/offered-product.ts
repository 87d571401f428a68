import type { Scenario } from '@autumn/core/access';
import type { ProductView } from '@autumn/core/browser';

export interface OfferedProduct extends ProductView {
  /** What buying it would mean for this customer; `new` while nobody is signed in. */
  readonly scenario: Scenario;
}
