const intervalWord =
  /[\s_\-(/]*\b(?:weekly|week|monthly|month|mo|quarterly|quarter|half[\s_-]?year(?:ly)?|semi[\s_-]?annual(?:ly)?|yearly|year|annually|annual|yr)\b[\s)]*$/;

/**
 * What is left of a product's id or name without the interval at its end: `pro_yearly`, `pro-annual` and
 * `Pro (Yearly)` all are "pro".
 */
export const stemOf = (text: string): string => {
  // An underscore counts as a letter, so it would hide the beginning of the word.
  const plain = text.toLowerCase().replaceAll('_', ' ');
  return plain.replace(intervalWord, '') || plain;
};
