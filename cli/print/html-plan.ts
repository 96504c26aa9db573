/** What was found on the plan, as the coherence workbook has it: five sentences, heat map, scores with ranges, findings. */
import { codeLabel, type Report, words } from '../../core/index.ts';
import { chartFigures } from './html-charts.ts';
import { type ColumnOf, table, type Voice } from './html-table.ts';
import { html, type Markup } from './markup.ts';

type Goal = NonNullable<Report['goals']>[number];
type Score = Report['scores'][number];
type Finding = Report['findings'][number];

const SEVERITIES = ['H', 'M', 'L', 'I'] as const;
/** With the word, so that colour never stands alone. */
const SIGNS: Readonly<Record<Finding['severity'], string>> = { H: '◆', M: '▲', L: '●', I: 'ℹ' };

/** Sentences, score of the plan, and how many findings there are. */
export function overview(voice: Voice): Markup | null {
  const { report, plan, say, number } = voice;
  if (!report.goals) return null;
  const counts = SEVERITIES.flatMap((severity) => {
    const n = report.findings.filter((each) => each.severity === severity).length;
    const text = say(plan.countOf, { n: number(n), severity: voice.text.findingSeverity[severity] });
    return n === 0 ? [] : [html`<a href="#findings-${severity}">${text}</a>`];
  });
  return html`
    <p class="tile">${scoreTile(voice)}</p>
    ${
      counts.length > 0
        ? html`<p>
            ${plan.counted} ${counts.map((count, index) => (index > 0 ? html`, ${count}` : count))}.
          </p>`
        : null
    }
    <ol class="sentences">
      ${(report.sentences ?? []).map((sentence) => html`<li>${sentence}</li>`)}
    </ol>
  `;
}

function scoreTile(voice: Voice): string {
  const own = words(voice.report.language).scores;
  const whole = voice.report.scores.find(({ kind }) => kind === 'plan');
  if (!whole?.weightRange || whole.score === null) return own.noTile;
  return voice.say(own.tile, {
    score: one(voice, whole.score),
    low: one(voice, whole.weightRange.low.score),
    high: one(voice, whole.weightRange.high.score),
    band: bandsText(voice, whole),
    coverage: Math.round(100 * whole.coverage),
  });
}

const one = ({ report }: Voice, value: number): string =>
  new Intl.NumberFormat(report.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    value,
  );

function bandsText({ report }: Voice, { bands }: Score): string {
  const own = words(report.language).scores;
  return bands.map((band) => own.bands[band]).join(` ${own.to} `);
}

// ── Heat map ─────────────────────────────────────────────────────────────────────────────────────────────

/** Both directions: what migration does first, what goals do to migration behind a click. */
export function heatMap(voice: Voice): Markup | null {
  const { report, plan } = voice;
  const { goals } = report;
  if (!goals) return null;
  const book = words(report.language).book.heatmap;
  const gaps = (report.charts ?? []).filter(({ sheet }) => sheet === '04_HEATMAP');
  return html`
    ${heatTable(voice, goals, 'M2D')}
    <details>
      <summary>${plan.legend}</summary>
      <ul class="legend">
        ${[book.legendStates, book.legendMarks].flatMap(signsOf).map((sign) => html`<li>${sign}</li>`)}
      </ul>
    </details>
    <details>
      <summary>${plan.heatOf.D2M}</summary>
      ${heatTable(voice, goals, 'D2M')}
    </details>
    ${chartFigures(voice, gaps)}
  `;
}

/** The line below the heat map of the workbook sets its signs apart by wide blanks. */
const signsOf = (line: string): readonly string[] => line.split(/ {4,}/);

function heatTable(voice: Voice, goals: readonly Goal[], direction: 'M2D' | 'D2M'): Markup {
  const { plan, report } = voice;
  const caption = plan.heatOf[direction];
  const dimensions = report.scores.filter(({ kind }) => kind === 'dimension').map(({ id }) => id);
  const scores = new Map(report.scores.filter(({ kind }) => kind === 'goal').map((each) => [each.id, each]));
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="${caption}">
      <table class="heat">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${plan.goal}</th>
            ${dimensions.map(
              (id) =>
                html`<th scope="col" class="upright">
                  <span>${codeLabel(report.language, 'CL_DIMENSION', id)}</span>
                </th>`,
            )}
            ${(direction === 'M2D' ? [plan.columns.score, plan.columns.coverage] : []).map(
              (title) => html`<th scope="col" class="upright"><span>${title}</span></th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${goals.map(
            (goal) =>
              html`<tr>
                <th scope="row"><strong>${goal.goal}</strong> ${goal.title}</th>
                ${dimensions.map((dimension) => heatCell(voice, goal, dimension, direction))}
                ${direction === 'M2D' ? scoreCells(voice, scores.get(goal.goal)) : null}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}

function heatCell({ plan }: Voice, goal: Goal, dimension: string, direction: 'M2D' | 'D2M'): Markup {
  const found = goal.cells.find((each) => each.dimension === dimension && each.direction === direction);
  const state = found?.state ?? 'unexamined';
  const shade = state === 'gain' || state === 'harm' ? ` x${String(shadeOf(found?.intensity ?? 1))}` : '';
  return html`<td class="${state}${shade}">
    ${found?.text ?? '·'}<span class="unseen"> ${plan.states[state]}</span>
  </td>`;
}

const shadeOf = (intensity: number): number => Math.min(3, Math.max(1, Math.round(intensity)));

/** A score never stands without its range, and coverage is told without a score too (coherence §7.3). */
function scoreCells(voice: Voice, score: Score | undefined): Markup {
  if (!score)
    return html`<td>–</td>
      <td>–</td>`;
  const range = score.weightRange;
  const { states } = words(voice.report.language).scores;
  return html`<td>
      ${
        score.score === null || !range
          ? html`<span class="soft">${states[STATES[score.state]]}</span>`
          : html`${one(voice, score.score)}<br />
              <span class="soft">${rangeText(voice, range.low.score, range.high.score)}</span>`
      }
    </td>
    <td>${percent(voice, score.coverage)}</td>`;
}

const percent = ({ report }: Voice, share: number): string =>
  new Intl.NumberFormat(report.language, { style: 'percent' }).format(share);

// ── Scores ───────────────────────────────────────────────────────────────────────────────────────────────

export function scores(voice: Voice): Markup | null {
  const { report, plan } = voice;
  if (report.scores.length === 0) return null;
  const ofGoals = report.scores.filter(({ kind }) => kind !== 'dimension');
  const ofDimensions = report.scores.filter(({ kind }) => kind === 'dimension');
  const drawn = (report.charts ?? []).filter(({ sheet }) => sheet === '17_SCORES');
  return html`
    <p>${plan.scoresNote}</p>
    ${chartFigures(voice, drawn)} ${table(plan.scoresOf.goal, goalColumns(voice), ofGoals)}
    <details>
      <summary>${plan.scoresOf.dimension}</summary>
      ${table(plan.scoresOf.dimension, dimensionColumns(voice), ofDimensions)}
    </details>
  `;
}

function goalColumns(voice: Voice): readonly ColumnOf<Score>[] {
  const { plan, report } = voice;
  const own = words(report.language).scores;
  const titles = new Map((report.goals ?? []).map(({ goal, title }) => [goal, title]));
  return [
    {
      title: plan.goal,
      cell: ({ kind, id }) =>
        kind === 'plan' ? html`<strong>${own.plan}</strong>` : html`<strong>${id}</strong> ${titles.get(id)}`,
    },
    ...common(voice),
    {
      title: plan.columns.weights,
      cell: ({ weightRange }) => rangeText(voice, weightRange?.low.score, weightRange?.high.score),
    },
    {
      title: plan.columns.structure,
      cell: ({ structureRange }) => rangeText(voice, structureRange?.low.score, structureRange?.high.score),
    },
    { title: plan.columns.bounds, cell: ({ bounds }) => rangeText(voice, bounds.low, bounds.high) },
    { title: plan.columns.words, cell: (score) => bandsText(voice, score) },
  ];
}

const dimensionColumns = (voice: Voice): readonly ColumnOf<Score>[] => [
  {
    title: voice.plan.columns.dimension,
    cell: ({ id }) => codeLabel(voice.report.language, 'CL_DIMENSION', id),
  },
  ...common(voice),
  { title: voice.plan.columns.bounds, cell: ({ bounds }) => rangeText(voice, bounds.low, bounds.high) },
];

const STATES = {
  scored: 'scored',
  'not examined': 'examined',
  unrelated: 'unrelated',
  'low coverage': 'coverage',
} as const satisfies Record<Score['state'], string>;

function common(voice: Voice): readonly ColumnOf<Score>[] {
  const { columns } = voice.plan;
  const { states } = words(voice.report.language).scores;
  return [
    {
      title: columns.score,
      number: true,
      cell: ({ score }) => (score === null ? '–' : one(voice, score)),
    },
    { title: columns.state, cell: ({ state }) => states[STATES[state]] },
    { title: columns.coverage, number: true, cell: ({ coverage }) => percent(voice, coverage) },
  ];
}

function rangeText(voice: Voice, low: number | undefined, high: number | undefined): string {
  if (low === undefined || high === undefined) return '';
  const [from, to] = [one(voice, low), one(voice, high)];
  return from === to ? from : voice.say(voice.plan.range, { low: from, high: to });
}

// ── Findings ─────────────────────────────────────────────────────────────────────────────────────────────

/** Most severe first, as the assessment has them. */
export function findings(voice: Voice): Markup | null {
  const { report, text, plan } = voice;
  if (report.findings.length === 0) return null;
  return html`${SEVERITIES.map((severity) => {
    const own = report.findings.filter((each) => each.severity === severity);
    if (own.length === 0) return null;
    return html`
      <h3 id="findings-${severity}">
        <span aria-hidden="true">${SIGNS[severity]}</span>
        ${voice.say(plan.headingOf, { n: voice.number(own.length), severity: text.findingSeverity[severity] })}
      </h3>
      ${own.map((finding) => findingArticle(voice, finding))}
    `;
  })}`;
}

function findingArticle({ text, plan, report }: Voice, finding: Finding): Markup {
  const { severity, rule, title, subject, message, suggestion, owner } = finding;
  // a ministry may have the code of its dimension
  const subjects = [...new Set(Object.values(subject))];
  return html`
    <article class="finding ${severity}">
      <h4>
        <span class="severity"
          ><span aria-hidden="true">${SIGNS[severity]}</span> ${text.findingSeverity[severity]}</span
        >
        <strong>${rule} ${title}</strong>
        ${subjects.length > 0 ? html`<span class="soft">${plan.concerns}${text.colon} ${subjects.join(' · ')}</span>` : null}
      </h4>
      <p>${message}</p>
      <p><strong>${text.columns.suggestion}${text.colon}</strong> ${suggestion}</p>
      ${
        owner === null
          ? null
          : html`<p class="soft">
              ${text.columns.owner}${text.colon} ${codeLabel(report.language, 'CL_INSTITUTION', owner)}
            </p>`
      }
    </article>
  `;
}

/** Charts that belong to none of the other sections. */
export const otherCharts = (voice: Voice): Markup | null =>
  chartFigures(
    voice,
    (voice.report.charts ?? []).filter(({ sheet }) => sheet !== '04_HEATMAP' && sheet !== '17_SCORES'),
  );
