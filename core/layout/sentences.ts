/**
 * The five sentences of 01_SUMMARY (coherence-workbook §3, 01). Each is a template and its arguments; every number
 * among the arguments also stands in a cell of the book, and the id of the template goes to 19_LOG.
 */
import { strengthText } from '../model/coherence.ts';
import type { Value } from '../model.ts';
import type { BookContext, SheetName } from './book-context.ts';
import { type InstitutionLine, silentLines } from './12-data-quality.ts';
import { extreme, isExamined, isLinked, millions, titleOf } from './plan-view.ts';

export interface Sentence {
  /** `SUM-1.given`; names the template. */
  readonly id: string;
  readonly text: string;
  readonly args: Readonly<Record<string, Value>>;
  /** Sheet in which the numbers stand. */
  readonly sheet: SheetName;
}

type Templates = BookContext['text']['sentences'];

export function sentencesOf(context: BookContext, lines: readonly InstitutionLine[]): readonly Sentence[] {
  return [linked(context), effects(context), conflicts(context), money(context), deliveries(context, lines)];
}

function sentence<G extends keyof Templates>(
  context: BookContext,
  group: G,
  variant: keyof Templates[G] & string,
  args: Readonly<Record<string, Value>>,
  sheet: SheetName,
): Sentence {
  const template = context.text.sentences[group][variant] as string;
  return { id: `${group}.${variant}`, text: context.fill(template, args), args, sheet };
}

const percent = (part: number, whole: number): number => Math.round((100 * part) / whole);

function linked(context: BookContext): Sentence {
  const { goals } = context.outcome.assessed.model;
  const examined = goals.filter(isExamined).length;
  const count = goals.filter(isLinked).length;
  const args = { goals: goals.length, linked: count, unexamined: goals.length - examined };
  if (goals.length === 0) return sentence(context, 'linked', 'absent', {}, '04_HEATMAP');
  if (examined === 0) return sentence(context, 'linked', 'unexamined', { goals: goals.length }, '04_HEATMAP');
  const variant = examined === goals.length ? 'all' : 'given';
  return sentence(context, 'linked', variant, { ...args, share: percent(count, goals.length) }, '04_HEATMAP');
}

function effects(context: BookContext): Sentence {
  const { model } = context.outcome.assessed;
  const name = (sign: 1 | -1, prefix: string): Record<string, Value> | null => {
    const found = extreme(model, sign);
    return (
      found && {
        [`${prefix}Dimension`]: context.labels.dimension(found.dimension),
        [`${prefix}Goal`]: found.goal.id,
        [`${prefix}Title`]: titleOf(found.goal, context.options.language),
        [`${prefix}Strength`]: strengthText(found.value),
      }
    );
  };
  const gain = name(1, 'gain');
  const harm = name(-1, 'harm');
  const variant = gain ? (harm ? 'both' : 'gain') : harm ? 'harm' : 'absent';
  return sentence(context, 'effects', variant, { ...gain, ...harm }, '04_HEATMAP');
}

function conflicts(context: BookContext): Sentence {
  const { model } = context.outcome.assessed;
  const policies = model.policies.length;
  if (policies === 0) return sentence(context, 'conflicts', 'absent', {}, '04_HEATMAP');
  const [first] = [...model.conflicts].sort(
    (a, b) => b.size - a.size || Number(a.planned) - Number(b.planned),
  );
  if (!first) return sentence(context, 'conflicts', 'none', { policies }, '04_HEATMAP');
  const title = (id: string): string => model.policies.find((policy) => policy.id === id)?.title ?? id;
  const args = {
    involved: new Set(model.conflicts.flatMap((each) => [each.first.policy, each.second.policy])).size,
    policies,
    pairs: model.conflicts.length,
    first: title(first.first.policy),
    second: title(first.second.policy),
    goal: first.goal,
    dimension: context.labels.dimension(first.dimension),
  };
  return sentence(context, 'conflicts', 'given', args, '04_HEATMAP');
}

function money(context: BookContext): Sentence {
  const { model } = context.outcome.assessed;
  const costed = model.goals.filter(({ funding }) => funding.gap !== null && funding.cost !== null);
  if (costed.length === 0) return sentence(context, 'money', 'absent', {}, '04_HEATMAP');
  const cost = costed.reduce((total, { funding }) => total + (funding.cost ?? 0), 0);
  const gap = costed.reduce((total, { funding }) => total + (funding.gap ?? 0), 0);
  const [largest] = [...costed].sort((a, b) => (b.funding.gap ?? 0) - (a.funding.gap ?? 0));
  const tenth = (amount: number): number => Math.round((millions(amount) ?? 0) * 10) / 10;
  const args = {
    costed: costed.length,
    goals: model.goals.length,
    currency: model.exercise.currency ?? '',
    cost: tenth(cost),
    gap: tenth(gap),
    share: percent(gap, cost),
    goal: largest?.id ?? '',
    title: largest ? titleOf(largest, context.options.language) : '',
    largest: tenth(largest?.funding.gap ?? 0),
  };
  return sentence(context, 'money', gap === 0 ? 'none' : 'given', args, '04_HEATMAP');
}

/** Names shown before the list is cut. */
const MOST_NAMES = 4;

function deliveries(context: BookContext, lines: readonly InstitutionLine[]): Sentence {
  const expected = lines.reduce((total, line) => total + line.expected, 0);
  const received = lines.reduce((total, line) => total + line.receivedDue, 0);
  const anything = lines.some((line) => line.received > 0);
  const silent = silentLines(lines);
  if (!anything) return sentence(context, 'deliveries', 'absent', {}, '12_DATA_QUALITY');
  const names = silent.slice(0, MOST_NAMES).map(({ code }) => context.labels.institution(code));
  const args = {
    expected,
    received,
    silent: silent.length,
    institutions: lines.filter((line) => line.expected > 0).length,
    list: names.join(', ') + (silent.length > MOST_NAMES ? ' …' : ''),
  };
  return sentence(context, 'deliveries', silent.length === 0 ? 'all' : 'given', args, '12_DATA_QUALITY');
}
