/** A saved mapping on the file at hand: next year's table is understood as last year's was, and what differs is told. */
import type { Catalogue } from '../catalogue/define.ts';
import { applyChoices, type ImportChoices } from './choices.ts';
import type { Imported, ImportOptions, LayoutChange, Mapping, Proposal, Question } from '../model/import.ts';
import { carryOut, compareLayout, proposeImport } from './import.ts';
import type { Book, Template } from '../model.ts';

export interface Repeated {
  readonly proposal: Proposal;
  readonly imported: Imported;
  /** Empty: nothing stands in the way of committing. */
  readonly questions: readonly Question[];
  /** Where the file differs from the one for which the mapping was saved: a person looks at them before they commit. */
  readonly changes: readonly LayoutChange[];
}

interface Known {
  readonly template: Template;
  readonly catalogue: Catalogue;
}

/** What the mapping decided is not asked again; labels that are new may be. `choices` win over it. */
export function repeatImport(
  book: Book,
  saved: Mapping,
  choices: ImportChoices,
  base: ImportOptions,
  known: Known,
): Repeated {
  const sheet = base.sheet ?? book.sheets.find(({ name }) => name === saved.sheet)?.name;
  const fixed = Object.fromEntries(Object.entries(saved.fixed).map(([field, { value }]) => [field, value]));
  const proposal = proposeImport(book, saved.as, known.catalogue, {
    table: saved.table,
    ...(sheet !== undefined && { sheet }),
    fixed,
    labels: saved.labels,
    ...base,
  });
  const chosen = applyChoices(saved, proposal.mapping, choices, known);
  const mapping: Mapping = {
    ...chosen,
    sheet: base.sheet ?? chosen.sheet,
    table: base.table ?? chosen.table,
    country: base.country === undefined || chosen.country === null ? chosen.country : base.country,
  };
  const done = carryOut(book, mapping, known.catalogue, base);
  const { sheet: name, table } = proposal.mapping;
  const imported: Imported = { ...done, mapping: { ...done.mapping, sheet: name, table } };
  const changes = compareLayout(mapping, proposal);
  const decided = new Set(Object.values(mapping.labels).flatMap((labels) => Object.keys(labels)));
  const questions = proposal.questions.filter(
    (each) =>
      ['no-table', 'unknown-label', 'ambiguous-label', 'more-labels', 'country-not-found'].includes(
        each.id,
      ) &&
      !decided.has(String(each.args['label'])) &&
      mapping.leaveOut[String(each.args['label'])] === undefined,
  );
  return {
    proposal,
    imported,
    questions: [...keysGone(mapping, changes), ...labelsIn(imported, questions)],
    // The sheet of a text table is called like its file.
    changes: changes.filter(({ id }) => book.format !== 'csv' || id !== 'sheet-renamed'),
  };
}

/** Without a column of keys, rows of different keys would fall together. */
const keysGone = ({ columns }: Mapping, changes: Repeated['changes']): readonly Question[] =>
  changes.flatMap(({ id, args }) => {
    const gone = columns.find(({ header, use }) => use === 'key' && header === args['header']);
    if (id !== 'column-gone' || !gone) return [];
    const others = columns.some((each) => each !== gone && each.use === 'key' && each.field === gone.field);
    return others ? [] : [{ id: 'key-gone', args: { header: gone.header, field: gone.field ?? '' } }];
  });

/** Only labels of rows that the saved mapping takes. */
const labelsIn = ({ leftOut }: Imported, questions: readonly Question[]): readonly Question[] => {
  const left = new Set(leftOut.filter(({ reason }) => reason !== 'unknown-label').map(({ text }) => text));
  return questions.filter(({ args }) => !left.has(String(args['label'])));
};
