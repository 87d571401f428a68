export interface StyleReport {
  readonly words: number;
  readonly sentences: number;
  readonly wordsPerSentence: number;
  readonly longest: string;
  readonly minutesToRead: number;
}

/** Reads a draft in the browser. Works for languages without spaces, too. */
export function checkStyle(text: string, locale = 'en'): StyleReport {
  const parts = (granularity: 'word' | 'sentence') => [...new Intl.Segmenter(locale, { granularity }).segment(text)];
  const words = parts('word').filter(({ isWordLike }) => isWordLike).length;
  const sentences = parts('sentence')
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '');
  return {
    words,
    sentences: sentences.length,
    wordsPerSentence: sentences.length === 0 ? 0 : Math.round(words / sentences.length),
    longest: sentences.reduce((longest, sentence) => (sentence.length > longest.length ? sentence : longest), ''),
    minutesToRead: Math.max(1, Math.round(words / 220)),
  };
}
