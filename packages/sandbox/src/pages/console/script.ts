/**
 * What the console's pages run. The server draws every page; this asks for the page again when something
 * changed and moves what is there to what came, so that focus, scrolling and half-filled forms stay. Forms
 * are sent the same way. Without it everything works, by reloading.
 */
export const consoleScript = `
(() => {
  const keyOf = (node) => node.dataset && node.dataset.key;
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const say = (text) => {
    const status = document.querySelector('[data-status]');
    if (status && status.textContent !== text) status.textContent = text;
  };

  /* Turns one node into another one of the same name. */
  function morph(from, to) {
    if (from.isEqualNode(to)) return;
    if (from.nodeType === Node.TEXT_NODE) {
      from.data = to.data;
      const watched = from.parentElement.closest('[data-flash]');
      if (watched && !calm.matches) watched.animate([{ backgroundColor: 'var(--flash)' }, {}], 1500);
      return;
    }
    if (from.nodeName === 'FORM' && from.contains(document.activeElement)) return;
    if (from.matches('[data-status]')) return;
    for (const { name } of [...from.attributes]) if (name !== 'open' && !to.hasAttribute(name)) from.removeAttribute(name);
    for (const { name, value } of to.attributes) if (from.getAttribute(name) !== value) from.setAttribute(name, value);
    morphChildren(from, to);
  }

  function morphChildren(from, to) {
    const keyed = new Map([...from.children].filter(keyOf).map((child) => [keyOf(child), child]));
    let cursor = from.firstChild;
    for (const next of [...to.childNodes]) {
      const key = keyOf(next);
      const fits = cursor && !keyOf(cursor) && cursor.nodeName === next.nodeName;
      const known = key ? keyed.get(key) : fits ? cursor : undefined;
      if (!known) {
        from.insertBefore(next, cursor);
        continue;
      }
      if (known === cursor) cursor = cursor.nextSibling;
      else from.insertBefore(known, cursor);
      morph(known, next);
    }
    while (cursor) {
      const gone = cursor;
      cursor = cursor.nextSibling;
      gone.remove();
    }
  }

  function show(text) {
    /* Without its style, which has a nonce of its own: the policy of this page would complain about it. */
    const bare = text.slice(text.indexOf('<title'), text.indexOf('<style')) + text.slice(text.indexOf('<body'));
    const next = new DOMParser().parseFromString(bare, 'text/html');
    if (!next.body.dataset.live) return location.reload();
    document.body.dataset.live = next.body.dataset.live;
    document.title = next.title;
    for (const id of ['top', 'main']) morph(document.getElementById(id), next.getElementById(id));
    readClock();
  }

  /* One request at a time, and pauses in proportion to what they cost. */
  let busy = false;
  let again = false;
  async function refresh() {
    again = true;
    if (busy) return;
    busy = true;
    while (again && !document.hidden) {
      again = false;
      const started = performance.now();
      const address = location.href;
      const text = await fetch(address).then((response) => response.text(), () => undefined);
      if (text !== undefined && address === location.href) show(text);
      else if (text !== undefined) again = true;
      await new Promise((resolve) => setTimeout(resolve, 100 + 3 * (performance.now() - started)));
    }
    busy = false;
  }

  let source;
  function listen() {
    source = new EventSource(document.body.dataset.live);
    source.onopen = () => say('Live');
    source.onmessage = refresh;
    source.onerror = () => {
      say('Waiting for the sandbox');
      if (source.readyState === EventSource.CLOSED) setTimeout(comeBack, 1000);
    };
  }

  /* A sandbox that was started again has another token; the page brings it. */
  async function comeBack() {
    if (document.hidden) return;
    const text = await fetch(location.href).then((response) => response.text(), () => undefined);
    if (text === undefined) return setTimeout(comeBack, 1000);
    show(text);
    listen();
  }

  /* A browser keeps few connections to one place: pages that nobody sees let go of theirs. */
  document.addEventListener('visibilitychange', () => {
    source.close();
    if (!document.hidden) listen();
  });

  let clockAt;
  let readAt;
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });
  function readClock() {
    clockAt = Number(document.querySelector('[data-clock]').dataset.clock);
    readAt = performance.now();
  }
  setInterval(() => {
    for (const time of document.querySelectorAll('[data-clock][data-frozen="false"]'))
      time.textContent = format.format(clockAt + performance.now() - readAt) + ' UTC';
  }, 1000);

  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (form.getAttribute('method') !== 'post' || event.defaultPrevented) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    const response = await fetch(form.getAttribute('action'), { method: 'POST', body }).catch(() => undefined);
    if (!response) return say('Waiting for the sandbox');
    if (!response.redirected) return location.reload();
    const to = new URL(response.url);
    if (to.pathname !== location.pathname) return location.assign(to.href);
    history.replaceState(null, '', to.href);
    show(await response.text());
  });

  let typing;
  document.addEventListener('input', (event) => {
    const form = event.target.closest('form[data-search]');
    if (!form) return;
    clearTimeout(typing);
    typing = setTimeout(() => {
      history.replaceState(null, '', '?' + new URLSearchParams(new FormData(form)));
      refresh();
    }, 150);
  });

  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.copy);
    say('Copied');
  });

  document.documentElement.dataset.scripted = '';
  readClock();
  if (!document.hidden) listen();
  else source = { close() {} };
})();
`;
