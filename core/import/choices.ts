/** What a user says about a proposed import, applied to it: columns, fixed values, unit, labels, rows to be left out. */
import type { Catalogue } from '../catalogue/define.ts';
import { Failure } from '../failure.ts';
import { columnLetters } from '../grid/address.ts';
import { isCode, knownFields, measuresOf } from './fields.ts';
import type { ColumnChoice, ColumnMapping, Guess, ImportOptions, Mapping } from '../model/import.ts';
import type { Template } from '../model.ts';

/** As typed by the user; `option` names are those of the command line. */
export interface ImportChoices {
  /** `basis=BIRTH`. */
  readonly set?: readonly string[];
  /** `HEADER or letters=field|ignore|note|measure@year=2019,destination=DEU`. */
  readonly column?: readonly string[];
  readonly unit?: number;
  readonly across?: string;
  /** `text=code` or `field:text=code`. */
  readonly label?: readonly string[];
  readonly leaveOut?: readonly string[];
}

interface Known {
  readonly template: Template;
  readonly catalogue: Catalogue;
}

const BY_USER: Guess = { confidence: 'sure', reason: 'set-by-user' };

/** The choices as options of a proposal. `mapping` is a first proposal, by whose headers columns are found. */
export function optionsFrom(choices: ImportChoices, mapping: Mapping, known: Known): ImportOptions {
  const { unit, across, leaveOut } = choices;
  if (across !== undefined) refuseField('--across', across, known.template);
  const columns = columnChoices(choices, mapping, known);
  return {
    fixed: fixedValues(choices, known),
    columns: Object.fromEntries([...columns].map(([column, choice]) => [columnLetters(column), choice])),
    labels: labelsOf(choices, mapping, known),
    ...(unit !== undefined && { power: unit }),
    ...(across !== undefined && { across }),
    ...(leaveOut && { leaveOut }),
  };
}

/** The choices applied to a saved mapping. Columns that it does not know yet are added from `fresh`. */
export function applyChoices(saved: Mapping, fresh: Mapping, choices: ImportChoices, known: Known): Mapping {
  const { unit, leaveOut = [] } = choices;
  const wanted = columnChoices(choices, fresh, known);
  const isSame = (a: ColumnMapping, b: ColumnMapping): boolean => a.header.trim() === b.header.trim();
  const chosen = fresh.columns.filter(({ column }) => wanted.has(column));
  // A column under a new name takes the place of the one that is gone.
  const isGone = (each: ColumnMapping): boolean => !fresh.columns.some((other) => isSame(each, other));
  const isReplaced = (each: ColumnMapping): boolean =>
    isGone(each) && [...wanted.values()].some(({ use, field }) => use === each.use && field === each.field);
  const kept = saved.columns.filter(
    (each) => !chosen.some((other) => isSame(each, other)) && !isReplaced(each),
  );
  const columns = [
    ...kept,
    ...chosen.map((each): ColumnMapping => ({ ...each, ...wanted.get(each.column), guess: BY_USER })),
  ].sort((a, b) => a.column - b.column);
  const fixed = Object.entries(fixedValues(choices, known)).map(
    ([field, value]) => [field, { value, guess: BY_USER }] as const,
  );
  const labels = Object.entries(labelsOf(choices, saved, known)).map(
    ([field, own]) => [field, { ...saved.labels[field], ...own }] as const,
  );
  return {
    ...saved,
    columns: columns.map((each) =>
      each.use === 'value' && unit !== undefined ? { ...each, power: unit } : each,
    ),
    fixed: { ...saved.fixed, ...Object.fromEntries(fixed) },
    labels: { ...saved.labels, ...Object.fromEntries(labels) },
    leaveOut: {
      ...withoutKeys(saved.leaveOut, labels),
      ...Object.fromEntries(leaveOut.map((each) => [each, 'set-by-user'])),
    },
  };
}

/** A label to which a code was given is taken again. */
function withoutKeys(
  leaveOut: Mapping['leaveOut'],
  labels: readonly (readonly [field: string, labels: Readonly<Record<string, string>>])[],
): Mapping['leaveOut'] {
  const decided = new Set(labels.flatMap(([, own]) => Object.keys(own)));
  return Object.fromEntries(Object.entries(leaveOut).filter(([label]) => !decided.has(label)));
}

function fixedValues({ set = [] }: ImportChoices, known: Known): Readonly<Record<string, string>> {
  return Object.fromEntries(
    set.map((text): [string, string] => {
      const [, field = '', value = ''] =
        /^\s*(\w+)\s*=\s*(.+?)\s*$/.exec(text) ?? malformed('--set', text, 'basis=BIRTH');
      refuseField('--set', field, known.template);
      return [field, codeIn('--set', field, value, known)];
    }),
  );
}

/** By sheet column. A header is meant as a whole or by one of its parts (`M`), then the letters of a column. */
function columnChoices(
  { column = [] }: ImportChoices,
  mapping: Mapping,
  known: Known,
): ReadonlyMap<number, ColumnChoice> {
  const choices = new Map<number, ColumnChoice>();
  for (const text of column) {
    const [, name = '', field = '', at] =
      /^(.+?)\s*=\s*([a-z_]+)(?:@(\w+=[^=,]+(?:,\w+=[^=,]+)*))?\s*$/.exec(text) ??
      malformed('--column', text, '"Women=female", "G=ignore", "H=total@year=2019"');
    const found = columnsNamed(name, mapping);
    if (found.length === 0)
      throw new Failure('BAD_SETTINGS', 'import-column', {
        option: '--column',
        found: name,
        expected: mapping.columns.map(({ header }) => `“${header}”`).join(', '),
      });
    for (const each of found) choices.set(each.column, choiceOf(field, at, known));
  }
  return choices;
}

function columnsNamed(name: string, { columns }: Mapping): readonly ColumnMapping[] {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
  const whole = columns.filter(({ header }) => plain(header) === plain(name));
  if (whole.length > 0) return whole;
  const parts = columns.filter(({ header }) =>
    header.split(' / ').some((part) => plain(part) === plain(name)),
  );
  if (parts.length > 0) return parts;
  return columns.filter(({ column }) => columnLetters(column) === name.toUpperCase());
}

function choiceOf(field: string, at: string | undefined, known: Known): ColumnChoice {
  if (field === 'ignore' || field === 'note') return { use: field };
  refuseField('--column', field, known.template, ['ignore', 'note']);
  const codes = (at ?? '')
    .split(',')
    .filter(Boolean)
    .map((each): [string, string] => {
      const [name = '', code = ''] = each.split('=');
      refuseField('--column', name, known.template);
      return [name, codeIn('--column', name, code.trim(), known)];
    });
  return {
    use: measuresOf(known.template).includes(field) ? 'value' : 'key',
    field,
    ...(codes.length > 0 && { at: Object.fromEntries(codes) }),
  };
}

/** A label goes to the fields of the table that take its code, or to the one named before it. */
function labelsOf({ label = [] }: ImportChoices, mapping: Mapping, known: Known): Mapping['labels'] {
  const used = [
    ...new Set(mapping.columns.flatMap(({ use, field }) => (use === 'key' && field ? [field] : []))),
  ];
  const labels: Record<string, Record<string, string>> = {};
  for (const given of label) {
    const [, before = '', code = ''] =
      /^(.+)=([^=]+)$/.exec(given) ?? malformed('--label', given, '"RCI=CIV"');
    const [, named, rest] = /^(\w+):(.+)$/.exec(before) ?? [];
    const isNamed = named !== undefined && knownFields(known.template).includes(named);
    const text = (isNamed ? (rest ?? '') : before).trim();
    const fields = (isNamed ? [named] : used).filter(
      (field) => isCode(known.template, field, code.trim(), known.catalogue) === true && field !== 'year',
    );
    if (fields.length === 0)
      throw new Failure('BAD_SETTINGS', 'import-label', {
        option: '--label',
        found: code,
        expected: used.map((field) => `${field}:${text}=…`).join(', '),
      });
    for (const field of fields) labels[field] = { ...labels[field], [text]: code.trim() };
  }
  return labels;
}

function codeIn(option: string, field: string, code: string, { template, catalogue }: Known): string {
  for (const each of [code, code.toUpperCase()])
    if (isCode(template, field, each, catalogue) === true) return each;
  const allowed = isCode(template, field, code, catalogue);
  const expected = allowed === true ? '' : allowed.join(', ');
  throw new Failure('BAD_SETTINGS', 'import-name', { option, found: code, expected });
}

function refuseField(option: string, field: string, template: Template, more: readonly string[] = []): void {
  const known = [...more, ...knownFields(template)];
  if (!known.includes(field))
    throw new Failure('BAD_SETTINGS', 'import-name', { option, found: field, expected: known.join(', ') });
}

function malformed(option: string, found: string, expected: string): never {
  throw new Failure('BAD_SETTINGS', 'import-form', { option, found, expected });
}
