/** Style of the HTML report: light and dark, on paper too, contrast at least 4.5:1. No outside resources. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --paper: #ffffff; --line: #d0d7de;
  --band: #f3f5f7; --error: #a40e26; --warning: #7a4b00; --info: #0a4f9e; --link: #0a4f9e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --soft: #9ea7b3; --paper: #0f1318; --line: #3a424c; --band: #1a2028;
    --error: #ff9a93; --warning: #f0bb62; --info: #86b9ff; --link: #86b9ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem 4rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .25rem; }
p { margin: .25rem 0 .5rem; max-width: 48rem; }
.soft { color: var(--soft); }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
nav ul { padding-left: 1.2rem; }
.scroll { overflow-x: auto; position: relative; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .94rem; }
caption { text-align: left; color: var(--soft); padding: .25rem 0; }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; }
thead th { background: var(--band); }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
td code, th code { white-space: nowrap; }
.error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); }
.severity { font-weight: 600; white-space: nowrap; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .25rem .5rem; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.filters { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: end; margin: .75rem 0; }
.filters[hidden], .rule[hidden], .group[hidden] { display: none; }
.filters input[type=search] { display: block; font: inherit; padding: .3rem .5rem; width: 18rem; max-width: 100%;
  color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; }
.filters fieldset { border: 0; padding: 0; margin: 0; } .filters legend { padding: 0; } .filters fieldset label { margin-right: 1rem; }
.filters p { margin: 0; } input:focus-visible { outline: 3px solid var(--link); outline-offset: 1px; }
.group { border: 1px solid var(--line); border-left: .35rem solid var(--line); border-radius: 4px; padding: .5rem .9rem; margin: .6rem 0; }
.group[data-severity=error] { border-left-color: var(--error); } .group[data-severity=warning] { border-left-color: var(--warning); }
.group[data-severity=info] { border-left-color: var(--info); }
.group h4 { margin: 0 0 .25rem; font-size: 1rem; font-weight: 600; display: flex; flex-wrap: wrap; gap: .2rem .75rem; }
.group h4 code { overflow-wrap: anywhere; } .beside { font-weight: 600; }
table.sheet { width: auto; font-size: .88rem; margin: .25rem 0 .5rem; } table.sheet caption { font-size: .85rem; }
table.sheet th { background: var(--band); font-weight: 400; color: var(--soft); text-align: center; }
table.sheet td, table.sheet th { padding: .15rem .5rem; white-space: nowrap; }
table.sheet .names td { font-weight: 600; } table.sheet td.fault { outline: 2px solid currentColor; outline-offset: -2px; font-weight: 700; }
@media (forced-colors: active) { .group { border-left-color: CanvasText; } }
@media print { .filters { display: none; } .group { break-inside: avoid; } }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } nav { display: none; }
  tr, h2, h3 { break-inside: avoid; } h2, h3 { break-after: avoid; } .scroll { overflow: visible; } }
`;
