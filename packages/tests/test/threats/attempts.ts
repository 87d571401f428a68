import { beacon, element, fetched, form, opened, ping, type Send, sandboxedForm } from './ways.ts';

export interface Attempt {
  readonly send: Send;
  /** Method and status of all that comes of it. */
  readonly arrives: string;
}

const intent = '{"productId":"pro"}';
const json = { 'content-type': 'application/json' };

/** Sent at once, and refused. */
const refused = (send: Send): Attempt => ({ send, arrives: 'POST 403' });
/** The browser asks first, hears no, and sends nothing. */
const asked = (send: Send): Attempt => ({ send, arrives: 'OPTIONS 204' });
const noPost = (send: Send): Attempt => ({ send, arrives: 'GET 405' });

/** Everything by which a page can make a browser send something elsewhere without going there itself. */
export const attempts: Readonly<Record<string, Attempt>> = {
  'a form': refused(form({})),
  // A form writes name=value: the sign becomes a part of the intent's id.
  'a form whose text is a sound intent': refused(
    form({ enctype: 'text/plain', name: '{"productId":"pro","intentId":"click', value: '0001"}' }),
  ),
  'a form in parts': refused(form({ enctype: 'multipart/form-data' })),
  'a form in a window': refused(form({ window: '_blank' })),
  'a form that is sent on': refused(form({ through: '/onward?to=' })),
  'a form in a frame without an origin': refused(sandboxedForm),
  'a fetch of text that is not read': refused(fetched({ body: intent, mode: 'no-cors' })),
  'a fetch that outlives its page': refused(fetched({ body: intent, mode: 'no-cors', keepalive: true })),
  'a fetch of text that is read': refused(fetched({ body: intent })),
  'a fetch of text that says JSON too': refused(
    fetched({ body: intent, mode: 'no-cors', headers: { 'content-type': 'text/plain; x=application/json' } }),
  ),
  'a fetch of JSON that is not read': refused(fetched({ body: intent, mode: 'no-cors', headers: json })),
  'a fetch of bytes without a type': refused(fetched({ body: intent, mode: 'no-cors', isBlob: true })),
  'a fetch of JSON': asked(fetched({ body: intent, headers: json })),
  'a fetch that says it comes through a proxy': asked(
    fetched({ body: intent, headers: { ...json, 'x-forwarded-host': 'evil.test' } }),
  ),
  'a beacon of text': refused(beacon(intent)),
  'a beacon of JSON': asked(beacon(intent, 'application/json')),
  'a ping of a link': refused(ping),
  'an image': noPost(element('img')),
  'a script': noPost(element('script')),
  'a window': noPost(opened),
  // The last, because from here on the page tells nobody where it is.
  'a form that does not say where it comes from': refused(form({ referrerPolicy: 'no-referrer' })),
};
