/** Style of the parts on the plan: heat map, findings, drawings. Light and dark, on paper too, contrast at least 4.5:1. */
export const PLAN_STYLE = `
:root { --none: #f1f3f5; --gain-1: #d1e5f0; --gain-2: #92c5de; --gain-3: #4393c3; --harm-1: #fee0b6; --harm-2: #fdb863;
  --harm-3: #e08214; --mixed: #d9c8e8; --series-1: #2166ac; --series-2: #b35806; --series-3: #66717f; --high: #8c2d04; }
@media (prefers-color-scheme: dark) {
  :root { --none: #1a2028; --gain-1: #12324a; --gain-2: #1b4869; --gain-3: #265f8c; --harm-1: #3d2508; --harm-2: #5e370b;
    --harm-3: #844b06; --mixed: #43305c; --series-1: #6cb2f0; --series-2: #f0a45c; --series-3: #a9b4c0; --high: #ff9f78; }
}
.tile { font-size: 1.15rem; font-weight: 600; border-left: 4px solid var(--series-1); padding-left: .75rem; }
.sentences { max-width: 48rem; padding-left: 1.4rem; } .sentences li { margin: .35rem 0; }
.heat { width: auto; font-size: .88rem; }
.heat td { text-align: center; vertical-align: middle; min-width: 2.6rem; font-weight: 600; white-space: nowrap; }
.heat tbody th { min-width: 7rem; max-width: 18rem; position: sticky; left: 0; background: var(--paper); z-index: 1; vertical-align: middle; }
.heat thead th:first-child { position: sticky; left: 0; z-index: 2; vertical-align: bottom; }
.heat .upright { vertical-align: bottom; padding: .35rem .25rem; }
.heat .upright span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 9rem; }
.heat td.unexamined { background: var(--none); color: var(--soft); font-weight: 400; }
.heat td.none, .heat td.undecided { color: var(--soft); font-weight: 400; }
.heat td.undecided { background: repeating-linear-gradient(45deg, var(--paper) 0 5px, var(--none) 5px 8px); }
.heat td.mixed { background: var(--mixed); }
.heat td.gain.x1 { background: var(--gain-1); } .heat td.gain.x2 { background: var(--gain-2); } .heat td.gain.x3 { background: var(--gain-3); }
.heat td.harm.x1 { background: var(--harm-1); } .heat td.harm.x2 { background: var(--harm-2); } .heat td.harm.x3 { background: var(--harm-3); }
.legend { padding-left: 1.2rem; max-width: 48rem; }
.finding { border: 1px solid var(--line); border-left: 4px solid var(--soft); border-radius: 3px; padding: .6rem .9rem .4rem; margin: .75rem 0; }
.finding.H { border-left-color: var(--high); } .finding.M { border-left-color: var(--series-2); }
.finding.H .severity { color: var(--high); }
figure { margin: 1rem 0 1.5rem; max-width: 46rem; } figcaption { font-weight: 600; }
.chart { display: block; width: 100%; min-width: 32rem; height: auto; font: 12px system-ui, sans-serif; }
.chart text { fill: var(--ink); } .chart .tick { fill: var(--soft); font-size: 11px; }
.chart .grid { stroke: var(--line); } .chart .axis { stroke: var(--soft); }
.chart .bar { stroke-width: 1; } .chart .s1 { stroke: var(--series-1); } .chart .s2 { stroke: var(--series-2); } .chart .s3 { stroke: var(--series-3); }
.chart .line { fill: none; stroke-width: 2.5; } .chart .dashed { stroke-dasharray: 7 4; }
.chart .point.s1 { fill: var(--series-1); } .chart .point.s2 { fill: var(--series-2); } .chart .point.s3 { fill: var(--series-3); }
.spark { display: block; width: 6rem; height: 1.75rem; } .spark .line { fill: none; stroke: var(--series-1); stroke-width: 1.5; }
.spark .point { fill: var(--series-1); }
.chart .range { stroke: var(--ink); stroke-width: 1.5; fill: none; }
.chart .paper { fill: var(--paper); } .chart .hatch { stroke: var(--series-2); stroke-width: 3; }
@media (forced-colors: active) { .chart, .spark { forced-color-adjust: none; background: var(--paper); } }
@media print { .heat tbody th, .heat thead th { position: static; } .heat td, .chart { print-color-adjust: exact; }
  figure, .finding { break-inside: avoid; } .spark { width: 4.5rem; } .chart { min-width: 0; } .heat { font-size: 8pt; } }
@media (max-width: 30rem) { .heat tbody th { max-width: 8rem; } .finding { padding: .5rem .6rem .3rem; } }
`;
