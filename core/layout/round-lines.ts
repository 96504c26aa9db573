/** What 19_LOG says of a second consolidation: texts without a row, different answers, edits of figures (§6). */
import { factKeyText } from '../expression/lazy-fact.ts';
import type { Fact, Place, Value } from '../model.ts';
import { HUMAN_COLUMNS, reconcileKey, type Round } from '../model/round.ts';
import { codeLabel, fieldLabel } from '../i18n/labels.ts';
import { show } from '../i18n/translate.ts';
import type { LogLine } from './19-log.ts';
import { type BookContext, isPublic } from './book-context.ts';

/** A cell holds 32 767 characters; a longer text goes on in the next line, so that none of it is lost. */
const PIECE = 30_000;

export function roundLines(context: BookContext): readonly LogLine[] {
  const { round } = context.options;
  if (!round) return [];
  return [
    ...answerLines(context, round),
    ...decisionLines(context, round),
    ...findingLines(context, round),
    ...editLines(context, round),
    ...methodLines(context, round),
    ...round.kept.map(({ id, text, sheet }): LogLine => ({ level: 'info', id, text, sheet })),
  ];
}

const headerOf = (context: BookContext, column: string): string =>
  [...Object.values(HUMAN_COLUMNS).flat(), ''].some((each) => each === column) && column !== 'remarks'
    ? context.text.columns[column as 'status']
    : column === 'remarks'
      ? context.words.planSheets.actions.remarks
      : column;

const textOf = (context: BookContext, value: Value): string =>
  show(value, context.options.language, typeof value === 'number' && Number.isInteger(value));

function answerLines(context: BookContext, round: Round): readonly LogLine[] {
  const { log } = context.words.round;
  const lines = (
    id: string,
    words: string,
    at: { readonly sheet: string; readonly key: string; readonly column: string },
    text: string,
  ): LogLine[] =>
    pieces(text).map((piece) => ({
      level: 'warning',
      id,
      sheet: at.sheet,
      text: context.fill(words, {
        sheet: at.sheet,
        key: at.key === '' ? log.noKey : at.key,
        column: headerOf(context, at.column),
        text: piece,
      }),
    }));
  return [
    ...round.orphans.flatMap((each) => lines('answer.orphan', log.orphan, each, textOf(context, each.value))),
    ...round.conflicts.flatMap((each) =>
      lines(
        'answer.conflict',
        log.conflict,
        each,
        each.answers.map((one) => textOf(context, one)).join(' | '),
      ),
    ),
    ...round.lessonDifferences.flatMap(({ id, field, other }) =>
      pieces(textOf(context, other)).map((text): LogLine => ({
        ...{ level: 'warning', id: 'lesson.other', sheet: '20_LESSONS' },
        text: context.fill(log.lesson, { id, field, text }),
      })),
    ),
    ...round.staleDecisions.map((key): LogLine => ({
      ...{ level: 'warning', id: 'decision.stale', sheet: '13_RECONCILE' },
      text: context.fill(log.staleDecision, { key }),
    })),
    ...round.decisions.map(({ sheet, key, column, was, now }): LogLine => ({
      ...{ level: 'info', id: 'decision.changed', sheet },
      text: context.fill(log.decisionChanged, {
        ...{ sheet, key: key === '' ? log.noKey : key },
        column:
          sheet === '20_LESSONS'
            ? fieldLabel(context.options.language, 'COH_LESSONS', column)
            : headerOf(context, column),
        ...{ before: told(context, was), after: told(context, now) },
      }),
    })),
  ];
}

/** Cut between characters, never inside one. */
function pieces(text: string): readonly string[] {
  const letters = text.length <= PIECE ? [text] : [...text];
  if (letters.length === 1) return letters;
  const all: string[] = [];
  for (let from = 0; from < letters.length; from += PIECE / 2)
    all.push(letters.slice(from, from + PIECE / 2).join(''));
  return all;
}

/** Which decisions are computed with, and which only stand on their sheet. A public edition names no reported figure. */
function decisionLines(context: BookContext, round: Round): readonly LogLine[] {
  if (isPublic(context)) return [];
  const { log } = context.words.round;
  const { values, reconciliations } = context.outcome.computed;
  const used = new Map<string, { readonly fact: Fact; readonly indicators: Set<string> }>();
  for (const { indicator, inputs } of values.filter(({ flags }) => flags.includes('MANUAL')))
    for (const fact of inputs.filter(({ flags }) => flags.includes('MANUAL'))) {
      const key = factKeyText(fact);
      const own = used.get(key) ?? { fact, indicators: new Set() };
      used.set(key, { fact, indicators: own.indicators.add(indicator) });
    }
  const usedCells = new Set([...used.values()].flatMap(({ fact }) => fact.sources.map(cellText)));
  const kept = reconciliations.filter(
    (each) =>
      round.answers['13_RECONCILE'].get(reconcileKey(each))?.given['value_decided'] !== undefined &&
      ![...each.a.places, ...each.b.places].some((place) => usedCells.has(cellText(place))),
  );
  return [
    ...[...used.values()].map(({ fact, indicators }): LogLine => ({
      ...{ level: 'info', id: 'decision.used', sheet: fact.sheet },
      text: context.fill(log.decided, {
        value: fact.value,
        fact: factText(fact),
        indicators: [...indicators].join(', '),
      }),
    })),
    ...kept.map((each): LogLine => ({
      ...{ level: 'info', id: 'decision.kept', sheet: '13_RECONCILE' },
      text: context.fill(log.decisionKept, { key: reconcileKey(each) }),
    })),
  ];
}

const cellText = ({ file, sheet, cell }: Place): string => [file, sheet, cell].join('|');

const factText = ({ sheet, measure, year, dimensions }: Fact): string => {
  const codes = Object.entries(dimensions).map(([column, code]) => `${column}=${code}`);
  return [`${sheet}.${measure} ${String(year)}`, codes.length > 0 && `(${codes.join('; ')})`]
    .filter(Boolean)
    .join(' ');
};

function findingLines(context: BookContext, round: Round): readonly LogLine[] {
  const { log } = context.words.round;
  return [
    ...round.gone.map(({ key, cells }): LogLine => ({
      ...{ level: 'info', id: key, sheet: '05_FINDINGS' },
      text: context.fill(log.gone, { message: cells['message'] ?? key }),
    })),
    ...round.changed.map(({ key, severity: [was, now], measured: [before, after] }): LogLine => ({
      ...{ level: 'info', id: 'finding.changed', sheet: '05_FINDINGS' },
      text: context.fill(log.changed, { key, was, now, before, after }),
    })),
  ];
}

const told = (context: BookContext, value: Value): string =>
  value === null ? context.words.round.log.editNothing : show(value, context.options.language);

function editLines(context: BookContext, round: Round): readonly LogLine[] {
  const { log } = context.words.round;
  return round.edits.map((edit) => ({
    ...{ level: 'warning', id: 'figure.edited', sheet: edit.sheet, cell: edit.cells },
    text: context.fill(log.edit, {
      fact: [`${edit.sheet}.${edit.measure} ${String(edit.year)}`, edit.codes && `(${edit.codes})`]
        .filter(Boolean)
        .join(' '),
      institution: codeLabel(context.options.language, 'CL_INSTITUTION', edit.institution),
      written: told(context, edit.written),
      asked: told(context, edit.asked),
    }),
  }));
}

const methodLines = (context: BookContext, round: Round): readonly LogLine[] =>
  round.otherParameters.map(({ name, used, typed }) => ({
    ...{ level: 'warning', id: 'parameter.typed', sheet: '16_METHOD' },
    text: context.fill(context.words.round.log.parameter, { name, used, typed }),
  }));
