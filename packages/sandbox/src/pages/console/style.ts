/** What the console's pages add to the style of all pages. */
export const consoleStyle = `
:root { --flash: #ffe08a; }
@media (prefers-color-scheme: dark) { :root { --flash: #7a5a12; } }
main.wide { max-width: 72rem; padding-top: 1.5rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; z-index: 2; background: var(--paper); padding: .5rem 1rem; }
.top { background: var(--paper); border-bottom: 1px solid var(--line); }
.bar { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.5rem; max-width: 72rem; margin: 0 auto; padding: .75rem 1rem 0; }
.brand { font-weight: 650; color: inherit; text-decoration: none; }
.now { font-variant-numeric: tabular-nums; font-size: .875rem; }
.live { margin-left: auto; font-size: .8125rem; color: var(--faint); }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 .25rem; max-width: 72rem; margin: 0 auto; padding: .25rem .25rem 0; }
nav li a { display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0 .75rem; color: var(--faint); text-decoration: none; border-bottom: 3px solid transparent; }
nav li a:hover { color: var(--ink); }
nav li a[aria-current] { color: var(--ink); border-color: var(--accent); font-weight: 600; }
.head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .5rem 1rem; margin: 0 0 .75rem; }
.head h2, .balances .head { margin: 0; }
.empty { color: var(--faint); margin: 0; }
.message { position: sticky; top: .5rem; z-index: 1; }
.time { font-size: 1.25rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.balances { list-style: none; margin: 0; padding: 0; display: grid; gap: 1rem; }
.balances p { margin: 0; }
.amounts { font-variant-numeric: tabular-nums; }
.amounts [data-flash] { font-size: 1.25rem; font-weight: 650; }
meter { width: 100%; height: .75rem; }
.forms { display: grid; gap: 1.25rem; }
.card > form + form, details > form { margin-top: .75rem; }
.actions > div { min-width: 0; max-width: 100%; }
td.number, th.number { padding-right: 1.25rem; }
.grow { flex: 1 1 9rem; }
.grow input, .grow select { width: 100%; }
.short { width: 7rem; }
.card .grid { margin: 0; }
details { margin-top: .75rem; }
td details { margin: 0; }
td h3 { font-size: .8125rem; color: var(--faint); margin: .75rem 0 .25rem; }
details pre { margin: 0 0 .5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.pager { display: flex; align-items: center; gap: 1rem; margin-top: 1rem; }
.grid > .card { min-width: 0; }
html:not([data-scripted]) [data-copy] { display: none; }
`;
