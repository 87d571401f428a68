import { consoleScript } from './console/script.ts';
import { consoleStyle } from './console/style.ts';
import { Html, html } from './html.ts';
import { style } from './style.ts';

/** What a page answers with. */
export interface Page {
  readonly status: number;
  readonly title: string;
  readonly main: Html;
  /** What stands above and beside `main` on pages of the console, which also keep themselves up to date. */
  readonly frame?: Frame;
  /** Goes on to this address by itself, after a moment to read. */
  readonly next?: string | undefined;
}

export interface Frame {
  readonly navigation: Html;
  /** Where the page hears that something changed. */
  readonly live: string;
}

/** Nothing is loaded from anywhere, only the console's own script runs, and no other site may show the page in a frame. */
const policy = (nonce: string, hasScript: boolean): string =>
  [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    ...(hasScript ? [`script-src 'nonce-${nonce}'`, "connect-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const banner = html`<header class="banner">This is the Autumn sandbox. Nothing here costs money.</header>`;

export function toPageResponse({ status, title, main, frame, next }: Page): Response {
  const nonce = crypto.randomUUID();
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Autumn sandbox</title>
<style nonce="${nonce}">${new Html(frame ? style + consoleStyle : style)}</style>
</head>
<body${frame ? html` data-live="${frame.live}"` : ''}>
${frame ? frame.navigation : banner}
<main id="main"${frame ? html` class="wide"` : ''}>${main}</main>
${frame ? html`<script nonce="${nonce}">${new Html(consoleScript)}</script>` : ''}
</body>
</html>
`;
  return new Response(page.markup, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy(nonce, frame !== undefined),
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      ...(next === undefined ? {} : { refresh: `2;url=${next}` }),
    },
  });
}

/** A page that says one thing. */
export const notice = (status: number, title: string, text: string): Page => ({
  status,
  title,
  main: html`<h1>${title}</h1><p class="faint">${text}</p><p><a href="/">To the sandbox</a></p>`,
});

/** An address that a link or redirect may lead to; `javascript:` and the like are not. */
export function safeUrl(address: string | null | undefined): string | undefined {
  if (!address) return undefined;
  try {
    const url = new URL(address);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
