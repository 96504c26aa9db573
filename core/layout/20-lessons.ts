/** 20_LESSONS: what was learnt and what should change in the tools; people go on writing here (coherence §3.12). */
import type { Lesson } from '../model/results.ts';
import { answerMark } from '../marks/answer-mark.ts';
import { lessonKey, lessonMark } from '../marks/lesson-mark.ts';
import { LESSON_FIELDS } from '../model/round.ts';
import { withAdded } from './answer-cells.ts';
import { type BookContext, isPublic } from './book-context.ts';
import { styles, tabColours } from './book-styles.ts';
import { placeText, sourceColumns } from './source-columns.ts';
import { section, type SectionColumn, stackedSheet } from './stacked.ts';
import type { SheetPlan } from './plan.ts';

/** Empty rows for new lessons. */
const ROOM = 20;

const EMPTY = { id: '', values: {}, place: null };
/** `place` is null where people wrote the row in the workbook. */
type Line = Omit<Lesson, 'place'> & { readonly place: Lesson['place'] | null };

/** Those of the ministries, each as people changed it, then what people wrote beside them. */
function linesOf(context: BookContext): readonly Line[] {
  const given = context.outcome.assessed.model.lessons;
  const written = (context.options.round?.lessons ?? []).map((values): Line => ({
    ...{ id: String(values['lesson_id'] ?? ''), values, place: null },
  }));
  const ids = new Set(given.map(({ id }) => id));
  const done = new Set<string>();
  const shown = given.flatMap((each) => {
    const own = written.filter(({ id }) => id === each.id);
    const isFirst = !done.has(each.id);
    done.add(each.id);
    return own.length === 0 ? [each] : isFirst ? own : [];
  });
  return [...shown, ...written.filter(({ id }) => !ids.has(id))];
}

export function lessonsSheet(context: BookContext): SheetPlan {
  const codes = (list: string): string => {
    const known = context.catalogue.codeLists.find(({ id }) => id === list)?.codes ?? [];
    return `"${known.join(',')}"`;
  };
  const choose = (list: string) =>
    ({
      type: 'list',
      formulae: [codes(list)],
      allowBlank: true,
      errorStyle: 'stop',
      error: context.words.planSheets.lessons.choose,
    }) as const;
  return stackedSheet(context, {
    name: '20_LESSONS',
    tab: tabColours.people,
    frozenColumns: 1,
    sections: [
      section<Line>({
        title: context.words.planSheets.lessons.list,
        table: 't_Lessons',
        columns: withAdded(context, '20_LESSONS', lessonColumns(context), ({ values }) => lessonKey(values)),
        items: [...linesOf(context), ...Array.from({ length: ROOM }, () => EMPTY)],
        validations: {
          phase: choose('CL_PHASE'),
          kind: choose('CL_LESSON_KIND'),
          decision: choose('CL_LESSON_DECISION'),
        },
      }),
    ],
  });
}

/** Codes stay codes: what people write here is read again by the next run. */
function lessonColumns(context: BookContext): readonly SectionColumn<Line>[] {
  const open = sourceColumns<Lesson>(context, 'COH_LESSONS', {
    lesson_id: 12,
    phase: 14,
    kind: 14,
    what_happened: 40,
    lesson: 40,
    affects: 16,
    proposal: 40,
    proposed_by: 20,
    decision: 14,
    in_version: 12,
  }).map(({ id, label, width }): SectionColumn<Line> => ({
    ...{ id, label, width },
    style: styles.human,
    human: true,
    cell: ({ values }) => values[id] ?? null,
  }));
  return [
    ...open,
    {
      id: 'mark',
      label: context.words.round.lessons.mark,
      width: 4,
      style: styles.machineName,
      cell: ({ values, place }) => (place === null ? null : lessonMark(shownOf(values))),
    },
    ...answered(context),
    {
      id: 'source',
      label: context.text.columns.source,
      width: 22,
      style: styles.quietText,
      cell: ({ place }) => (place === null ? null : placeText(context, place)),
    },
  ];
}

/** What this run writes, said once more, so that the next can say what people changed; a public edition is no start of it. */
const answered = (context: BookContext): readonly SectionColumn<Line>[] =>
  isPublic(context)
    ? []
    : [
        {
          id: 'answered_before',
          label: context.text.columns.answered_before,
          width: 12,
          style: styles.machineName,
          cell: ({ values }) => answerMark(shownOf(values)),
        },
      ];

const shownOf = (values: Lesson['values']): Lesson['values'] =>
  Object.fromEntries(LESSON_FIELDS.map((id) => [id, values[id] ?? null]));
