/** The one style sheet of the sandbox's pages: system fonts, no scripts, light and dark. */
export const style = `
:root { color-scheme: light dark; --ground: #f6f5f1; --paper: #fff; --ink: #23211c; --faint: #67635a; --line: #dedbd2; --accent: #a2460f; --accent-ink: #fff; --good: #17653a; --good-ground: #e3f1e8; --bad: #a11f1f; --bad-ground: #fbe7e5; --note-ground: #fbf0dc; --note: #6e4a05; }
@media (prefers-color-scheme: dark) { :root { --ground: #171613; --paper: #211f1b; --ink: #efece5; --faint: #a8a398; --line: #3a3730; --accent: #f0954f; --accent-ink: #24130a; --good: #7fd6a0; --good-ground: #16311f; --bad: #ff9c92; --bad-ground: #3c1b18; --note-ground: #33290f; --note: #f0cd84; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.banner { background: var(--note-ground); color: var(--note); padding: .5rem 1rem; text-align: center; font-size: .875rem; }
main { max-width: 28rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; text-wrap: balance; }
h2 { font-size: 1.05rem; margin: 0 0 .75rem; }
h3 { font-size: 1.05rem; margin: 0 0 .25rem; }
p { margin: 0 0 1rem; }
.faint { color: var(--faint); }
.small { font-size: .875rem; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: .75rem; padding: 1.25rem; margin: 1rem 0; }
.amount { font-size: 2rem; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; margin: 0 0 .25rem; }
.lines { list-style: none; margin: 0; padding: 0; }
.lines li { display: flex; justify-content: space-between; gap: 1rem; padding: .5rem 0; border-bottom: 1px solid var(--line); }
.lines li:last-child { border-bottom: 0; font-weight: 650; }
.lines span:last-child, td.number, th.number { font-variant-numeric: tabular-nums; white-space: nowrap; text-align: right; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; }
.actions { align-items: end; }
.actions form { display: contents; }
.later { margin: 1rem 0; }
.instant { white-space: nowrap; }
.most { width: 65%; }
summary { cursor: pointer; }
.stack { display: grid; gap: .5rem; }
.stack button, .stack select { width: 100%; }
button, .button { display: inline-flex; align-items: center; justify-content: center; min-height: 2.75rem; padding: .5rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--paper); color: var(--ink); font: inherit; text-decoration: none; cursor: pointer; }
button:hover, .button:hover { border-color: var(--faint); }
button.primary, .button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); font-weight: 600; }
button.primary:hover, .button.primary:hover { filter: brightness(1.08); }
label { display: block; font-size: .875rem; margin-bottom: .25rem; }
input, select { min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--faint); border-radius: .5rem; background: var(--paper); color: var(--ink); font: inherit; max-width: 100%; }
.message { border-radius: .5rem; padding: .75rem 1rem; margin: 1rem 0; }
.message.good { background: var(--good-ground); color: var(--good); }
.message.bad { background: var(--bad-ground); color: var(--bad); }
.tag { display: inline-block; border: 1px solid var(--line); border-radius: 1rem; padding: 0 .6rem; font-size: .8125rem; white-space: nowrap; }
.tag.good { color: var(--good); border-color: currentColor; }
.tag.bad { color: var(--bad); border-color: currentColor; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
th { text-align: left; font-weight: 600; color: var(--faint); font-size: .8125rem; }
th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
tr:last-child td { border-bottom: 0; }
th:last-child, td:last-child { padding-right: 0; }
code { font: .875em ui-monospace, monospace; overflow-wrap: anywhere; }
details pre { overflow-x: auto; font: .8125rem/1.45 ui-monospace, monospace; background: var(--ground); padding: .75rem; border-radius: .5rem; max-height: 24rem; }
.grid { display: grid; gap: 0 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); align-items: start; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 0; }
dt { color: var(--faint); }
dd { margin: 0; text-align: right; }
`;
