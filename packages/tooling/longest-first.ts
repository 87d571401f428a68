import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute by themselves: begun last, they would keep one core busy while the other has nothing to do. */
const longest = /\/(exactly-once|gallery|locales|outage)\.test\.ts$/;

const rank = ({ moduleId }: TestSpecification): number => (longest.test(moduleId) ? 0 : 1);

/** Vitest's own order, which knows no durations in a fresh clone, behind the longest files. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
}
