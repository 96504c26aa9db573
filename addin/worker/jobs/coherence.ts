/** The job of the tab Coherence: heat map, scores and findings, in words. */
import {
  codeLabel,
  findingRows,
  findingText,
  LINK_DIMENSIONS,
  strengthText,
  titleOf,
  words,
  wordsOf,
  type FindingRow,
  type Goal,
  type Language,
  type Outcome,
} from '../../../core/index.ts';
import { settingsOf } from '../bench.ts';
import type { CoherenceView, FindingLine, GoalScore, HeatCell, HeatRow, LinkLine } from '../results.ts';
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
  const linksAt = linksByCell(model.links);
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
        effects: cellsOf(goal, 'M2D', linksAt, language),
        returns: cellsOf(goal, 'D2M', linksAt, language),
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

const scoreOf = ({ score, bounds, coverage, weightRange }: Scores['goals'][number]): GoalScore => ({
  score,
  ...rangeOf(bounds, weightRange),
  coverage,
});

const planScore = ({ overall }: Scores): GoalScore => ({
  score: overall.score,
  ...rangeOf(overall.bounds, overall.weightRange),
  coverage: overall.scoredShare,
});

/** From the lowest to the highest score when one weight changes, as 01_SUMMARY says; the bounds of what is missing where there is none. */
const rangeOf = (
  bounds: { readonly low: number; readonly high: number },
  range: Scores['overall']['weightRange'],
): { readonly low: number; readonly high: number } =>
  range === null ? bounds : { low: range.low.score, high: range.high.score };

type Link = Outcome['assessed']['model']['links'][number];
type LinksAt = ReadonlyMap<string, readonly Link[]>;

const nameOf = ({ goal, dimension, direction }: Pick<Link, 'goal' | 'dimension' | 'direction'>): string =>
  `${goal}|${dimension}|${direction}`;

function linksByCell(links: readonly Link[]): LinksAt {
  const found = new Map<string, Link[]>();
  for (const link of links) {
    const own = found.get(nameOf(link));
    if (own) own.push(link);
    else found.set(nameOf(link), [link]);
  }
  return found;
}

const cellsOf = (
  { id, cells }: Goal,
  direction: Link['direction'],
  linksAt: LinksAt,
  language: Language,
): HeatCell[] =>
  LINK_DIMENSIONS.map((dimension): HeatCell => {
    const found = cells.find((each) => each.dimension === dimension && each.direction === direction);
    if (!found) return { text: '·', state: 'unexamined', intensity: 0, marks: [], links: [], linkCount: 0 };
    const { label, state, intensity, marks } = found;
    const links = [...(linksAt.get(nameOf({ goal: id, dimension, direction })) ?? [])].sort(byChannel);
    return {
      ...{ text: label, state, intensity, marks },
      links: links.slice(0, MOST_PLACES).map((link) => linkOf(link, language)),
      linkCount: links.length,
    };
  });

const byChannel = (a: Link, b: Link): number =>
  a.channel === b.channel ? order(a.author, b.author) : order(a.channel, b.channel);

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function linkOf(link: Link, language: Language): LinkLine {
  const { channel, strength, relevance, grade, effectiveGrade, author, agreed, place } = link;
  const code = (list: string, id: string | number): string => codeLabel(language, list, String(id));
  return {
    ...{ channel, agreed, place },
    strength: strength === null ? null : `${strengthText(strength)} ${code('CL_STRENGTH', strength)}`,
    relevance: relevance === null ? null : code('CL_RELEVANCE', relevance),
    grade: `${effectiveGrade}${words(language).report.colon} ${code('CL_EVIDENCE_GRADE', effectiveGrade)}`,
    writtenGrade: grade === effectiveGrade ? null : grade,
    author: code('CL_INSTITUTION', author),
  };
}
