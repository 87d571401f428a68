import type { Changes } from './changes.ts';

/** Several changes within this time are one message: a page cannot be drawn more often anyway. */
const TOGETHER_MS = 50;

/**
 * Server-sent events for the console. A message says that something changed and carries nothing of it:
 * the page asks again for itself, through the same door as at first.
 */
export function liveStream({ subscribe }: Changes, request: Request): Response {
  const encoder = new TextEncoder();
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let waiting: ReturnType<typeof setTimeout> | undefined;
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const unsubscribe = subscribe(() => {
        waiting ??= setTimeout(() => {
          waiting = undefined;
          send('data: changed\n\n');
        }, TOGETHER_MS);
      });
      const hangUp = () => {
        stop();
        controller.close();
      };
      stop = () => {
        unsubscribe();
        clearTimeout(waiting);
        // Through the request: it alone keeps its signal connected to the one that the caller aborts.
        request.signal.removeEventListener('abort', hangUp);
      };
      request.signal.addEventListener('abort', hangUp);
      // Whatever changed between the page and this stream has been missed.
      send('retry: 1000\ndata: changed\n\n');
    },
    cancel: () => stop(),
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
}
