import { neighbours } from './neighbours.ts';
import type { ServerRendered } from './render-page.tsx';

export const themes = ['ink', 'lagoon', 'plum'] as const;

/** The page's own look: as little as can be, so that what is seen is the kit's. */
const own = `
  :root { color-scheme: light dark; background: light-dark(#fbfaf8, #101012); color: light-dark(#1c1917, #f4f3f1) }
  body { max-width: 64rem; margin: 0 auto; padding: 1.5rem 1rem; color: inherit;
    font: 16px/1.5 system-ui, sans-serif; letter-spacing: normal }
  h1, main > article > h2 { margin: 1rem 0; font-size: 1rem; font-weight: 700 }`;

/** `?theme=ink`, `?beside=Tailwind 4` for a page that has another stylesheet too, and `?lowered` for a build for older browsers. */
export function pageDocument(query: URLSearchParams, { html, state }: ServerRendered): string {
  const neighbour = neighbours[query.get('beside') ?? ''];
  const theme = themes.find((name) => name === query.get('theme'));
  const end = query.has('lowered') ? '.lowered.css' : '.css';
  const kit = neighbour?.isLayered === false ? '/kit.unlayered.css' : `/kit${end}`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Gallery</title><link rel="icon" href="data:,">
<style>${neighbour?.css ?? ''}</style>
<link rel="stylesheet" href="${kit}">
${theme ? `<link rel="stylesheet" href="/${theme}${end}">` : ''}
<style>${own}</style></head>
<body><div id="root">${html}</div>
<script type="application/json" id="state">${JSON.stringify(state).replaceAll('<', '\\u003c')}</script><script type="module" src="/page.js"></script></body></html>`;
}
