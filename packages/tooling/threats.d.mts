/** A test whose title begins with the numbers of the threats that it tries. */
export interface NumberedTest {
  readonly numbers: readonly string[];
  /** Without its numbers; what a table of cases fills in is `…`. */
  readonly title: string;
  /** From the root of the repository. */
  readonly file: string;
  readonly line: number;
  /** Neither skipped nor run on a condition. */
  readonly runsAlways: boolean;
}

/** An entry of `packages/tests/test/threats/threats.json`. */
export interface Threat {
  /** `S1` or `T01`. */
  readonly number: string;
  /** What somebody tries, in their words. */
  readonly threat: string;
  /** What stops it. */
  readonly defence: string;
  /** Where that stands, from the root of the repository. */
  readonly sources: readonly string[];
}

export interface ProvenThreat extends Threat {
  readonly tests: readonly NumberedTest[];
}

/** All threats with the tests of all packages that try them; throws as `proveThreats` does. */
export function readThreats(): Promise<ProvenThreat[]>;

/**
 * Joins threats with tests. Throws, with everything that is wrong, when a threat has no test or no source,
 * a source does not exist, a test's number is no threat, or a test does not always run.
 */
export function proveThreats(
  threats: readonly Threat[],
  tests: readonly NumberedTest[],
  isThere: (file: string) => boolean,
): ProvenThreat[];

/** Every `test('…')` and `test.each(…)('…')` of a file's text whose title begins with numbers. */
export function testsOf(file: string, text: string): NumberedTest[];
