/** The ids that exist. */
export interface KnownIds {
  readonly features: readonly string[];
  readonly products: readonly string[];
}

/** A string of TypeScript, whatever the id holds; sorted by id, so that a new one is one new line. */
const union = (ids: readonly string[]): string =>
  [...new Set(ids)]
    .sort()
    .map((id) => `\n      | ${JSON.stringify(id)}`)
    .join('');

/** Without any id the kit keeps taking every string: `never` would forbid the first call. */
const member = (name: keyof KnownIds, ids: readonly string[]): string =>
  ids.length === 0 ? `    // There are no ${name} yet.\n` : `    ${name}:${union(ids)};\n`;

/** A declaration file that narrows every feature and product id of the kit to these. */
export const registerSource = ({ features, products }: KnownIds): string =>
  `// Written by \`autumn-sandbox types\`: write it again instead of changing it.
import '@autumn/core';

declare module '@autumn/core' {
  interface Register {
${member('features', features)}${member('products', products)}  }
}
`;
