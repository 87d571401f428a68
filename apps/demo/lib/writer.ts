const openings = [
  'By the time the kettle sang',
  'On the morning of the fair',
  'Somewhere past the last tram stop',
  'In the quiet after the rain',
  'Long before anyone had a name for it',
];
const subjects = [
  'the lighthouse keeper',
  'a girl with ink on her sleeves',
  'the oldest bookseller in town',
  'our reluctant hero',
  'the cartographer',
];
const verbs = ['counted', 'rewrote', 'carried', 'bargained for', 'remembered', 'misplaced'];
const objects = [
  'a map nobody had asked for',
  'the letters she never sent',
  'seven small promises',
  'the sound of the harbour',
  'one honest sentence',
];
const endings = [
  'and the street went on as if nothing had changed',
  'while the clock above the square kept its own opinion',
  'because stories, like tides, do not wait',
  'and that, in the end, was the whole of the plan',
];

/** A small generator of pseudo-random numbers (mulberry32), so that a draft can be written again. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

const seedOf = (text: string): number =>
  [...text].reduce((seed, letter) => Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0), 7);

/** Writes exactly so many words about a topic. Inkwell works offline: this composes, it does not think. */
export function compose(topic: string, wordCount: number, draft: string): string {
  const random = numbers(seedOf(`${topic}${draft.length}`));
  const pick = (list: readonly string[]): string => list[Math.floor(random.next().value * list.length)] as string;
  const words: string[] = [];
  while (words.length < wordCount) {
    const about = random.next().value < 0.4 ? `, thinking of ${topic},` : '';
    words.push(
      ...`${pick(openings)}, ${pick(subjects)}${about} ${pick(verbs)} ${pick(objects)}, ${pick(endings)}.`.split(/\s+/),
    );
  }
  return words
    .slice(0, wordCount)
    .join(' ')
    .replace(/[,.]?$/, '.');
}
