/**
 * Style of the HTML report: light, dark and forced colours, on paper too, contrast at least 4.5:1, down to 320 px.
 * No outside resources.
 */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --paper: #ffffff; --line: #d0d7de;
  --band: #f3f5f7; --error: #a40e26; --warning: #7a4b00; --info: #0a4f9e; --link: #0a4f9e;
  --error-fill: #ffe3e3; --warning-fill: #fff0cc; --info-fill: #e0efff; --grid: #e6f0e9; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --soft: #9ea7b3; --paper: #0f1318; --line: #3a424c; --band: #1a2028;
    --error: #ff9a93; --warning: #f0bb62; --info: #86b9ff; --link: #86b9ff;
    --error-fill: #4a1a1c; --warning-fill: #42310f; --info-fill: #14304f; --grid: #1c2a22; }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem 4rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem; }
h3 { font-size: 1.1rem; margin: 2rem 0 .25rem; }
h4 { font-size: .94rem; font-weight: 400; margin: 0 0 .25rem; display: flex; flex-wrap: wrap; gap: .1rem .75rem; }
h4 code { font-weight: 600; }
p { margin: .25rem 0 .5rem; max-width: 48rem; }
.soft { color: var(--soft); }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; padding: .25rem .75rem; background: var(--paper); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
nav ul { padding-left: 1.2rem; }
.scroll { overflow-x: auto; position: relative; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .94rem; }
caption { text-align: left; color: var(--soft); padding: .25rem 0; }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; overflow-wrap: normal; }
thead th { background: var(--band); }
tbody th { font-weight: 400; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
.error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); }
.severity, .count { font-weight: 600; white-space: nowrap; }
.group { color: var(--ink); border: 1px solid var(--line); border-left: 4px solid; border-radius: 3px;
  padding: .6rem .9rem .4rem; margin: .75rem 0; }
.group.error { border-left-color: var(--error); } .group.warning { border-left-color: var(--warning); }
.group.info { border-left-color: var(--info); }
.sheet { width: auto; margin: .25rem 0 .5rem; font-size: .88rem; }
.sheet th, .sheet td { padding: .15rem .5rem; min-width: 3.2rem; max-width: 16rem; }
.sheet thead th, .sheet tbody th { background: var(--band); color: var(--soft); font-weight: 400; text-align: center; min-width: 2.5rem; }
.sheet .header td { font-weight: 600; background: var(--grid); }
.sheet td.faulty { color: var(--ink); outline: 2px solid; outline-offset: -2px; font-weight: 600; }
.sheet td.faulty.error { background: var(--error-fill); outline-color: var(--error); }
.sheet td.faulty.warning { background: var(--warning-fill); outline-color: var(--warning); }
.sheet td.faulty.info { background: var(--info-fill); outline-color: var(--info); }
.error .mark { color: var(--error); } .warning .mark { color: var(--warning); } .info .mark { color: var(--info); }
.proposal { border-left: 3px solid var(--line); padding-left: .6rem; font-weight: 600; }
#filter { display: flex; flex-wrap: wrap; gap: .4rem .75rem; align-items: center; padding: .6rem .9rem; margin: .5rem 0;
  background: var(--band); border: 1px solid var(--line); border-radius: 3px; }
#filter input, #filter select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft);
  border-radius: 3px; padding: .3rem .5rem; max-width: 100%; }
#filter input { flex: 1 1 12rem; min-width: 0; }
#filter p { margin: 0; }
@media (forced-colors: active) { .group { border-left-width: 6px; } .sheet td.faulty { outline: 3px solid Mark; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (max-width: 30rem) { body { padding: 1rem .6rem 3rem; } .group { padding: .5rem .6rem .3rem; } }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } nav, .skip, #filter { display: none !important; }
  tr, h2, h3, .group { break-inside: avoid; } h2, h3, h4, caption, thead { break-after: avoid; }
  table { font-size: 8.5pt; } th, td { padding: .2rem .35rem; } p, .sentences { max-width: none; } .scroll { overflow: visible; }
  .sheet td.faulty { print-color-adjust: exact; } }
`;
