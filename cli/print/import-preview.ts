/** The preview of an import, for people: what was found, how it is understood, what becomes of it, what is asked. */
import {
  catalogue,
  changeText,
  columnLetters,
  columnLines,
  isAboutLabel,
  questionText,
  shorten,
  fill,
  sheetName,
  show,
  words,
  wordsOf,
  type Imported,
  type Language,
  type LayoutChange,
  type LeftOut,
  type Proposal,
  type Question,
  type Value,
} from '../../core/index.ts';
import { answerTo } from './import-answers.ts';
import { wrap } from './wrap.ts';

export interface Preview {
  readonly file: string;
  readonly sha256: string;
  /** Text above the table; blank where there is none. */
  readonly title: string;
  readonly proposal: Pick<Proposal, 'range' | 'headerRows' | 'remarks'>;
  readonly imported: Imported;
  readonly questions: readonly Question[];
  readonly changes: readonly LayoutChange[];
}

/** A terminal of a ministry. */
const WIDTH = 80;
const ROWS = 3;
const CELLS = 4;
const SIGNS = { sure: ' ', likely: ' ', guess: '?' } as const;

export function printPreview(preview: Preview, language: Language): string {
  const { file, title, proposal, imported, questions, changes } = preview;
  const { mapping, rows, cells } = imported;
  const all = words(language).imports;
  const text = all.preview;
  const say = (template: string, args: Readonly<Record<string, Value>> = {}): string =>
    fill(template, args, language);
  const line = (content: string, indent = '  ', hang = `${indent}  `): string =>
    wrap(content, indent, hang, WIDTH);
  const why = (reason: string): string => wordsOf<string>(all.reasons, reason) ?? reason;
  const section = (name: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', name, ...lines];
  const { range, headerRows } = proposal;
  const place = {
    file,
    sheet: mapping.sheet,
    range: rangeText(range),
    n: headerRows.last - headerRows.first + 1,
    rows: [...new Set([headerRows.first, headerRows.last])].map(String).join('–'),
  };
  const powers = [
    ...new Set(mapping.columns.filter(({ use }) => use === 'value').map(({ power }) => power ?? 0)),
  ];
  return (
    [
      wrap(say(text.found, place), '', '  ', WIDTH),
      ...(title === '' ? [] : [line(`“${title}”`)]),
      line(
        say(text.as, { sheet: mapping.as, name: sheetName(language, mapping.as) }) +
          (mapping.country === null ? '' : `, ${say(text.taken, { country: mapping.country })}`),
      ),
      ...section(text.columns, columnLines(mapping.columns, mapping.as, language).map(columnText)),
      ...section(
        text.blocks,
        mapping.blocks.map(({ title: heading, measure, at = {}, guess }) =>
          marked(`“${heading}” → ${[measure ?? '', ...pairs(at)].filter(Boolean).join(', ')}`, guess),
        ),
      ),
      ...section(
        text.fixed,
        Object.entries(mapping.fixed).map(([field, { value, guess }]) =>
          marked(`${field} = ${value}`, guess),
        ),
      ),
      ...section(
        text.unit,
        powers.map((power) => line(wordsOf<string>(text, `units${String(power)}`) ?? `×10^${String(power)}`)),
      ),
      ...section(say(text.rows, { n: rows.length, sheet: mapping.as }), [line(say(text.cells, cells))]),
      ...section(text.left, leftLines(imported.leftOut)),
      ...section(text.first, firstRows(imported, language)),
      ...section(
        text.remarks,
        proposal.remarks.map((each) =>
          line(`- ${cellOf(each)}${questionText('remarks', each, mapping.as, language)}`),
        ),
      ),
      ...section(
        text.changes,
        changes.map((change) => line(`- ${changeText(change, language)}`)),
      ),
      ...section(text.questions, questionLines()),
    ].join('\n') + '\n'
  );

  function marked(
    content: string,
    { confidence, reason }: { confidence: keyof typeof SIGNS; reason: string },
  ): string {
    return line(
      `${content}  (${all.confidence[confidence]}: ${why(reason)})`,
      `${SIGNS[confidence]} `,
      '    ',
    );
  }

  function columnText({ where, text: content, ...guess }: ReturnType<typeof columnLines>[number]): string {
    return marked(`${where}  ${content}`, guess);
  }

  function leftLines(leftOut: readonly LeftOut[]): string[] {
    return [...byReason(leftOut)].map(([reason, own]) => {
      const shown = own.slice(0, CELLS).map(({ cell, text: content }) => `${cell} “${shorten(content, 30)}”`);
      const list = shown.join(', ') + (own.length > CELLS ? ' …' : '');
      const label = wordsOf<string>(all.left, reason) ?? reason;
      return line(say(text.leftLine, { n: own.length, reason: label, cells: list }));
    });
  }

  function questionLines(): string[] {
    const lines = questions.flatMap((each, index) => [
      line(
        `${String(index + 1)}. ${cellOf(each)}${questionText('questions', each, mapping.as, language)}`,
        '  ',
        '     ',
      ),
      `     → ${answerTo(each, mapping, language)}`,
    ]);
    const mayStay = questions.length > 0 && questions.every(isAboutLabel);
    return mayStay ? [...lines, line(text.orAccept)] : lines;
  }
}

const pairs = (at: Readonly<Record<string, string>>): string[] =>
  Object.entries(at).map(([field, code]) => `${field} ${code}`);
const cellOf = ({ cell }: Question): string => (cell === undefined ? '' : `${cell}: `);

export const rangeText = ({ top, left, bottom, right }: Proposal['range']): string =>
  `${columnLetters(left)}${String(top)}:${columnLetters(right)}${String(bottom)}`;

export function byReason(leftOut: readonly LeftOut[]): ReadonlyMap<string, readonly LeftOut[]> {
  const groups = new Map<string, LeftOut[]>();
  for (const each of leftOut) groups.set(each.reason, [...(groups.get(each.reason) ?? []), each]);
  return groups;
}

/** The first rows as a small table; columns that are blank in all of them are not shown. */
function firstRows({ mapping, rows }: Imported, language: Language): string[] {
  const first = rows.slice(0, ROWS);
  const fields = (catalogue.templates.find(({ id }) => id === mapping.as)?.fields ?? []).filter(({ id }) =>
    first.some(({ values }) => (values[id] ?? null) !== null),
  );
  const text = (value: Value | undefined, isYear: boolean): string =>
    value === null || value === undefined ? '' : show(value, language, isYear).slice(0, 20);
  const table = [
    fields.map(({ id }) => id),
    ...first.map(({ values }) => fields.map(({ id, type }) => text(values[id], type === 'year'))),
  ];
  const widths = fields.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  const shown: number[] = [];
  let width = 2;
  widths.forEach((own, column) => {
    width += own + 2;
    if (width <= WIDTH) shown.push(column);
  });
  return first.length === 0
    ? []
    : table.map((cells) =>
        `  ${shown.map((column) => (cells[column] ?? '').padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
      );
}

/** The preview for programs. */
export function previewRecord(preview: Preview, language: Language): unknown {
  const { file, sha256, title, proposal, imported, questions, changes } = preview;
  const { mapping, rows, leftOut, cells, note } = imported;
  return {
    previewVersion: '1.0',
    file,
    sha256,
    sheet: mapping.sheet,
    title,
    range: rangeText(proposal.range),
    headerRows: proposal.headerRows,
    mapping,
    rows: rows.length,
    firstRows: rows.slice(0, ROWS).map(({ values }) => values),
    cells,
    leftOut: [...byReason(leftOut)].map(([reason, own]) => ({
      reason,
      count: own.length,
      cells: own.map(({ cell }) => cell),
    })),
    note,
    remarks: proposal.remarks.map((each) => ({
      ...each,
      message: questionText('remarks', each, mapping.as, language),
    })),
    changes: changes.map((each) => ({ ...each, message: changeText(each, language) })),
    questions: questions.map((each) => ({
      ...each,
      message: questionText('questions', each, mapping.as, language),
      answer: answerTo(each, mapping, language),
    })),
  };
}
