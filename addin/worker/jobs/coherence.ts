/** The job of the tab Coherence: heat map, scores and findings, in words. */
import {
  codeLabel,
  findingRows,
  findingText,
  LINK_DIMENSIONS,
  titleOf,
  words,
  wordsOf,
  type FindingRow,
  type Goal,
  type Language,
  type Outcome,
} from '../../../core/index.ts';
import { settingsOf } from '../bench.ts';
import type { CoherenceView, FindingLine, GoalScore, HeatCell, HeatRow } from '../results.ts';
import type { Job } from '../serve.ts';
import { countryOf } from './figures.ts';

/** Places listed for a cell or a finding. */
const MOST_PLACES = 50;

export const coherence: Job<'coherence'> = async ({ of, ...asked }, bench) => {
  if (of === 'workbook') {
    const limits = settingsOf(asked.settings).limits ?? {};
    const rows = findingRows(await bench.shelf.book({ limits, host: bench.host }));
    if (rows) return standing(rows, asked.language);
  }
  const outcome = await bench.outcome(asked, of);
  return viewOf(outcome, asked.language);
};

/** The findings as a coherence workbook has them, for people to answer. */
const standing = (rows: readonly FindingRow[], language: Language): CoherenceView => ({
  ...{ isCoherenceBook: true, country: null, plan: null, dimensions: [], rows: [] },
  findings: rows.map(({ key, rule, severity, message, suggestion, owner, answers }): FindingLine => ({
    ...{ key, rule, message, suggestion, answers, sources: [] },
    severity: SEVERITIES.find((each) => each === severity) ?? 'I',
    title: wordsOf<{ readonly title: string }>(words(language).findings, rule)?.title ?? rule,
    owner: owner === '' ? null : { id: owner, label: owner },
  })),
});

const SEVERITIES = ['H', 'M', 'L', 'I'] as const;

export function viewOf({ checked, assessed }: Outcome, language: Language): CoherenceView {
  const { model, scores, findings } = assessed;
  const pillars = new Map(model.nodes.map((node) => [node.id, node]));
  return {
    isCoherenceBook: false,
    country: countryOf(checked.country, language),
    plan: scores.goals.length === 0 ? null : planScore(scores),
    dimensions: LINK_DIMENSIONS.map((id) => ({ id, label: codeLabel(language, 'CL_DIMENSION', id) })),
    rows: model.goals.map((goal): HeatRow => {
      const own = scores.goals.find((each) => each.goal === goal.id);
      const above = goal.parent === null ? undefined : pillars.get(goal.parent);
      return {
        id: goal.id,
        label: titleOf(goal, language),
        pillar: above?.level === 'PILLAR' ? titleOf(above, language) : null,
        effects: cellsOf(goal, 'M2D'),
        returns: cellsOf(goal, 'D2M'),
        score: own ? scoreOf(own) : null,
      };
    }),
    findings: findings.map((finding): FindingLine => {
      const { key, rule, severity, owner, sources } = finding;
      return {
        ...{ key, rule, severity },
        ...findingText(finding, model, language),
        owner: owner === null ? null : { id: owner, label: codeLabel(language, 'CL_INSTITUTION', owner) },
        sources: sources.slice(0, MOST_PLACES),
        answers: null,
      };
    }),
  };
}

type Scores = Outcome['assessed']['scores'];

const scoreOf = ({
  score,
  bounds,
  coverage,
  weightRange,
  structureRange,
}: Scores['goals'][number]): GoalScore => ({
  score,
  ...rangeOf(bounds, [weightRange, structureRange]),
  coverage,
});

const planScore = ({ overall }: Scores): GoalScore => ({
  score: overall.score,
  ...rangeOf(overall.bounds, [overall.weightRange, overall.structureRange]),
  coverage: overall.scoredShare,
});

/** From the lowest to the highest score of any scenario; the bounds of what is missing where there is none. */
function rangeOf(
  bounds: { readonly low: number; readonly high: number },
  ranges: readonly Scores['overall']['weightRange'][],
): { readonly low: number; readonly high: number } {
  const known = ranges.filter((range) => range !== null);
  if (known.length === 0) return bounds;
  return {
    low: Math.min(...known.map(({ low }) => low.score)),
    high: Math.max(...known.map(({ high }) => high.score)),
  };
}

const cellsOf = ({ cells }: Goal, direction: Goal['cells'][number]['direction']): HeatCell[] =>
  LINK_DIMENSIONS.map((dimension): HeatCell => {
    const found = cells.find((each) => each.dimension === dimension && each.direction === direction);
    if (!found) return { text: '·', state: 'unexamined', intensity: 0, marks: [], sources: [] };
    const { label, state, intensity, marks, channels } = found;
    const sources = channels.flatMap(({ links }) => links.map(({ place }) => place)).slice(0, MOST_PLACES);
    return { text: label, state, intensity, marks, sources };
  });
