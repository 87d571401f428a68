/** Of the shadow root alone. `all` is important, so that a page's rule for any element does not reach the host. */
export const devtoolsStyles = `
:host {
  all: initial !important;
  color-scheme: inherit !important;
}
* { box-sizing: border-box }
.corner {
  --text: light-dark(#1c1917, #f4f3f1);
  --faint: light-dark(#5c5650, #b0aba5);
  --paper: light-dark(#fff, #1a1a1e);
  --line: light-dark(#d9d5cf, #3b3b42);
  --shade: light-dark(#f4f2ee, #26262b);
  --good: light-dark(#14632f, #86dba4);
  --bad: light-dark(#a31d1d, #ff9c94);
  --loud: light-dark(#7a3d00, #ffc46b);
  --accent: light-dark(#a33f13, #f2935c);
  position: fixed;
  z-index: 2147483000;
  inset-block-end: 12px;
  inset-inline-end: 12px;
  display: flex;
  flex-direction: column-reverse;
  align-items: end;
  gap: 8px;
  max-inline-size: calc(100vw - 24px);
  color: var(--text);
  font: 13px/1.45 system-ui, sans-serif;
  text-align: start;
}
.corner[data-position^=top] { inset-block: 12px auto; flex-direction: column }
.corner[data-position$=start] { inset-inline: 12px auto; align-items: start }
button, select {
  min-block-size: 28px;
  padding: 2px 10px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--paper);
  color: inherit;
  font: inherit;
  cursor: pointer;
}
select { padding-inline: 4px; max-inline-size: 100% }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px }
.opener {
  display: flex;
  gap: 8px;
  border-radius: 999px;
  box-shadow: 0 2px 8px #0003;
  font-weight: 600;
}
.opener[data-forced] { border-color: var(--loud) }
.opener strong { color: var(--loud) }
.panel {
  display: flex;
  flex-direction: column;
  inline-size: 420px;
  max-inline-size: 100%;
  block-size: min(520px, calc(100vh - 76px));
  overflow: hidden;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--paper);
  box-shadow: 0 8px 30px #0004;
}
.head { display: flex; border-block-end: 1px solid var(--line) }
[role=tablist] { display: flex; flex: 1; min-inline-size: 0 }
.head button { border: 0; border-radius: 0; background: none; padding: 8px 10px; outline-offset: -2px }
[role=tab][aria-selected=true] { box-shadow: inset 0 -2px var(--accent); font-weight: 600 }
.head .close { min-inline-size: 36px; font-size: 18px; line-height: 1 }
@media (max-width: 359px) { .head button { padding-inline: 7px } }
[role=tabpanel] { flex: 1; overflow: auto; padding: 10px 12px; outline-offset: -2px }
h2 { margin: 12px 0 4px; font: inherit; font-weight: 600 }
p { margin: 0 0 8px }
ul, ol { margin: 8px 0 10px; padding: 0; list-style: none }
li { padding-block: 8px; border-block-start: 1px solid var(--line) }
li[data-forced] { border-inline-start: 3px solid var(--loud); padding-inline-start: 8px }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px }
.row select, .row time { margin-inline-start: auto }
time { color: var(--faint); font-variant-numeric: tabular-nums }
code { font: 12px/1.45 ui-monospace, monospace; overflow-wrap: anywhere }
dl { display: flex; flex-wrap: wrap; gap: 0 14px; margin: 4px 0 0 }
dl div { display: flex; gap: 5px; min-inline-size: 0 }
dt { color: var(--faint) }
dd { margin: 0; min-inline-size: 0; overflow-wrap: anywhere }
.badge { padding: 0 6px; border-radius: 4px; background: var(--shade); font-weight: 400 }
.badge[data-answer=allowed] { color: var(--good) }
.badge[data-answer=denied], .badge[data-answer=error], .bad { color: var(--bad) }
strong.badge { color: var(--loud) }
.note { padding: 6px 8px; border-radius: 6px; background: var(--shade) }
.links { display: flex; flex-wrap: wrap; gap: 4px 14px; margin-block-start: 8px }
a { color: var(--accent) }
@media print { :host { display: none !important } }
`;
