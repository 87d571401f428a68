import type { Page } from 'playwright-core';

/** Sends from a page to a target, and tells what the page could read of the answer. */
export type Send = (page: Page, target: string) => Promise<string>;

interface Form {
  readonly enctype?: string;
  readonly name?: string;
  readonly value?: string;
  /** Where the answer goes. @default a frame of the page */
  readonly window?: '_blank' | '_top';
  /** Puts another address before the target, which sends on to it. */
  readonly through?: string;
  readonly referrerPolicy?: string;
}

export const form =
  (options: Form): Send =>
  (page, target) =>
    page.evaluate(
      ({ enctype = '', name = 'productId', value = 'pro', window, through, referrerPolicy, target: to }) => {
        if (referrerPolicy) {
          const meta = Object.assign(document.createElement('meta'), { name: 'referrer', content: referrerPolicy });
          document.head.append(meta);
        }
        const frame = Object.assign(document.createElement('iframe'), { name: `frame${frames.length}` });
        if (!window) document.body.append(frame);
        const action = through ? `${through}${encodeURIComponent(to)}` : to;
        const post = { method: 'post', enctype, action, target: window ?? frame.name };
        const element = Object.assign(document.createElement('form'), post);
        element.append(Object.assign(document.createElement('input'), { name, value }));
        document.body.append(element);
        element.submit();
        return '';
      },
      { ...options, target },
    );

/** The same inside a frame that has no origin. */
export const sandboxedForm: Send = (page, target) =>
  page.evaluate((action) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-forms');
    frame.srcdoc = `<form method="post" action="${action}"></form><script>document.forms[0].submit()</script>`;
    document.body.append(frame);
    return '';
  }, target);

interface Fetch {
  readonly body: string;
  /** Sent as bytes that have no type. */
  readonly isBlob?: boolean;
  readonly mode?: RequestMode;
  readonly keepalive?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

export const fetched =
  (options: Fetch): Send =>
  (page, target) =>
    page.evaluate(
      async ({ target: to, body, isBlob, headers = {}, ...init }) => {
        const sent = { ...init, headers, body: isBlob ? new Blob([body]) : body };
        try {
          return await (await fetch(to, { method: 'POST', credentials: 'include', ...sent })).text();
        } catch {
          return '';
        }
      },
      { ...options, target },
    );

export const beacon =
  (body: string, type?: string): Send =>
  (page, target) =>
    page.evaluate(
      ({ target: to, text, kind }) => {
        navigator.sendBeacon(to, kind === undefined ? text : new Blob([text], { type: kind }));
        return '';
      },
      { target, text: body, kind: type },
    );

/** A click on a link, of which the browser tells another address. */
export const ping: Send = (page, target) =>
  page.evaluate((address) => {
    const link = Object.assign(document.createElement('a'), { href: '#here', ping: address });
    document.body.append(link);
    link.click();
    return '';
  }, target);

export const element =
  (tag: 'img' | 'script'): Send =>
  (page, target) =>
    page.evaluate(
      ({ name, src }) => {
        document.body.append(Object.assign(document.createElement(name), { src }));
        return '';
      },
      { name: tag, src: target },
    );

export const opened: Send = (page, target) =>
  page.evaluate((address) => {
    window.open(address);
    return '';
  }, target);
