/**
 * 21_QUESTIONNAIRE: the self-assessment of policies, with the mean of each domain and its band (profile-sheets §3.14,
 * PLN_COHERENCE; indicators, GOV-12).
 */
import type { Answer } from '../model/results.ts';
import type { BookContext } from './book-context.ts';
import { numberStyle, styles, tabColours } from './book-styles.ts';
import { labelOf, placeColumn, sourceColumn } from './source-columns.ts';
import { section, type SectionColumn, type SheetMap, stackedSheet } from './stacked.ts';
import type { CellPlan, SheetPlan } from './plan.ts';

/** Answers that a domain needs for a mean, and the best score of one. */
const FEWEST = 3;
const BEST = 10;

export function questionnaireSheet(context: BookContext): SheetPlan {
  const { answers } = context.outcome.assessed.model;
  const own = context.words.planSheets.questionnaire;
  const newest = newestAnswers(answers);
  const domains =
    answers.length === 0
      ? []
      : (context.catalogue.codeLists.find(({ id }) => id === 'CL_POLICY_DOMAIN')?.codes ?? []);
  return stackedSheet(context, {
    name: '21_QUESTIONNAIRE',
    tab: tabColours.evidence,
    frozenColumns: 1,
    sections: [
      section({
        title: own.domains,
        table: 't_Domains',
        columns: domainColumns(context, newest),
        items: domains,
      }),
      section({
        title: own.answers,
        table: 't_Answers',
        columns: answerColumns(context, answers),
        items: newest,
      }),
    ],
  });
}

const questionOf = ({ domain, question }: Answer): string => `${domain}|${question}`;

/** The newest answer to each question, in order of domain and question. */
function newestAnswers(answers: readonly Answer[]): readonly Answer[] {
  const newest = new Map<string, Answer>();
  for (const answer of answers) newest.set(questionOf(answer), answer);
  return [...newest.values()];
}

function domainColumns(context: BookContext, newest: readonly Answer[]): readonly SectionColumn<string>[] {
  const own = context.words.planSheets.questionnaire;
  const given = (domain: string): readonly number[] =>
    newest.flatMap((answer) => (answer.domain === domain ? (answer.score ?? []) : []));
  return [
    {
      id: 'domain',
      label: labelOf(context, 'PLN_COHERENCE', 'domain'),
      width: 40,
      style: styles.text,
      cell: (domain) => context.labels.code('CL_POLICY_DOMAIN', domain),
    },
    {
      id: 'answered',
      label: own.answered,
      width: 12,
      style: styles.number,
      cell: (domain, row, at) => ({
        value: given(domain).length,
        formula: `COUNTIFS(${at.range('t_Answers', 'domain')},${cellAt(at, row, 'domain')},${at.range('t_Answers', 'score')},"<>")`,
      }),
    },
    {
      id: 'mean',
      label: own.mean,
      width: 12,
      style: numberStyle(1),
      cell: (domain, row, at) => {
        const scores = given(domain);
        const answered = cellAt(at, row, 'answered');
        const sum = `SUMIFS(${at.range('t_Answers', 'score')},${at.range('t_Answers', 'domain')},${cellAt(at, row, 'domain')})`;
        return {
          value: scores.length < FEWEST ? '' : percent(scores),
          formula: `IF(${answered}<${String(FEWEST)},"",100*${sum}/(${String(BEST)}*${answered}))`,
        };
      },
    },
    {
      id: 'band',
      label: own.band,
      width: 30,
      style: styles.text,
      cell: (domain, row, at) => bandCell(context, given(domain), cellAt(at, row, 'mean')),
    },
  ];
}

const cellAt = (at: SheetMap, row: number, id: string): string => at.one('t_Domains', row, id);

const percent = (scores: readonly number[]): number =>
  (100 * scores.reduce((sum, score) => sum + score, 0)) / (BEST * scores.length);

/** Bands of SDG 10.7.2: below 40, to below 80, to below 100, 100. */
function bandCell(context: BookContext, scores: readonly number[], mean: string): CellPlan {
  const { low, partial, meets, full, few } = context.words.planSheets.questionnaire.bands;
  const value = scores.length < FEWEST ? null : percent(scores);
  const word = value === null ? few : value < 40 ? low : value < 80 ? partial : value < 100 ? meets : full;
  return {
    value: word,
    formula: `IF(${mean}="","${few}",IF(${mean}<40,"${low}",IF(${mean}<80,"${partial}",IF(${mean}<100,"${meets}","${full}"))))`,
  };
}

function answerColumns(context: BookContext, all: readonly Answer[]): readonly SectionColumn<Answer>[] {
  const from = (id: string, width: number): SectionColumn<Answer> =>
    sourceColumn(context, 'PLN_COHERENCE', id, width);
  return [
    from('domain', 40),
    from('question_id', 12),
    from('score', 12),
    {
      id: 'previous',
      label: context.words.planSheets.questionnaire.previous,
      width: 12,
      style: styles.number,
      cell: (answer) =>
        all.filter((each) => questionOf(each) === questionOf(answer) && each.year < answer.year).at(-1)
          ?.score ?? null,
    },
    from('year', 12),
    from('evidence', 44),
    placeColumn<Answer>(context),
  ];
}
