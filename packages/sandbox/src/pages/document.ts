import { Html, html } from './html.ts';
import { style } from './style.ts';

/** What a page answers with. */
export interface Page {
  readonly status: number;
  readonly title: string;
  readonly main: Html;
  /** For tables: as wide as the window allows. */
  readonly wide?: boolean;
  /** Goes on to this address by itself, after a moment to read. */
  readonly next?: string | undefined;
}

/** Nothing is loaded from anywhere, nothing runs, and no other site may show the page in a frame. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

export function toPageResponse({ status, title, main, wide, next }: Page): Response {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Autumn sandbox</title>
<style>${new Html(style)}</style>
</head>
<body>
<header class="banner">This is the Autumn sandbox. Nothing here costs money.</header>
<main${wide ? html` class="wide"` : ''}>${main}</main>
</body>
</html>
`;
  return new Response(page.markup, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
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
