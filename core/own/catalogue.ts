/**
 * What a country adds to the catalogue in its settings file: sheets, columns, code lists, simple rules and indicators. A mistake in
 * it is the author's, told with its place in the file, and never shown as a mistake of a ministry.
 */
import { figures, register, TAIL } from '../catalogue/templates/blocks.ts';
import type { Catalogue } from '../catalogue/define.ts';
import { Failure } from '../failure.ts';
import { type CodeList, type Field, NUMBER_TYPES, type Role, type Template } from '../model.ts';
import { ownIndicators } from './indicator.ts';
import { ownRule, wordsOfLabel } from './rule.ts';
import type { OwnField, OwnLabel, Settings } from '../settings.ts';

/** The catalogue of a run. Fails with BAD_SETTINGS where the settings contradict it or themselves. */
export function catalogueWith(settings: Settings, base: Catalogue): Catalogue {
  const {
    sheets = [],
    columns = {},
    codeLists = {},
    rules = [],
    indicators = [],
    thresholds = {},
  } = settings;
  if (
    ![sheets, Object.keys(columns), Object.keys(codeLists), rules, indicators].some(
      ({ length }) => length > 0,
    )
  ) {
    checkThresholds(thresholds, base);
    return base;
  }
  checkThresholds(thresholds, base);
  const lists = withLists(codeLists, base);
  const known = new Set(lists.map(({ id }) => id));
  const added = sheets.map((sheet, index) => sheetOf(sheet, `sheets[${String(index)}]`, base, known));
  const templates = [...base.templates.map((each) => withColumns(each, columns[each.id], known)), ...added];
  const unknown = Object.keys(columns).find((id) => !base.templates.some((each) => each.id === id));
  if (unknown !== undefined)
    throw notKnown(
      `columns.${unknown}`,
      unknown,
      base.templates.map(({ id }) => id),
    );
  const ownRules = rules.map((rule, index) => {
    const place = `rules[${String(index)}]`;
    if (rules.findIndex(({ id }) => id === rule.id) < index) throw taken(`${place}.id`, rule.id);
    return ownRule(rule, place, templates);
  });
  const extended = { ...base, codeLists: lists, templates, rules: [...base.rules, ...ownRules] };
  return { ...extended, indicators: [...base.indicators, ...ownIndicators(indicators, extended)] };
}

const notKnown = (field: string, found: string, known: readonly string[]): Failure =>
  new Failure('BAD_SETTINGS', 'own-unknown', { field, found, list: known.join(', ') });

const taken = (field: string, found: string): Failure =>
  new Failure('BAD_SETTINGS', 'own-taken', { field, found });

function checkThresholds(set: Readonly<Record<string, number>>, { thresholds }: Catalogue): void {
  for (const [name, value] of Object.entries(set)) {
    const known = thresholds.find((each) => each.name === name);
    const field = `thresholds.${name}`;
    if (!known)
      throw notKnown(
        field,
        name,
        thresholds.map((each) => each.name),
      );
    const { min, max } = known;
    if (value < min || value > max)
      throw new Failure('BAD_SETTINGS', 'own-range', { field, found: value, min, max });
  }
}

const textsOf = (label: OwnLabel | undefined): readonly string[] =>
  label === undefined ? [] : Object.values(wordsOfLabel(label));

// ── Code lists ───────────────────────────────────────────────────────────────────────────────────────────

function withLists(own: NonNullable<Settings['codeLists']>, base: Catalogue): readonly CodeList[] {
  const extended = base.codeLists.map((list) => {
    const codes = own[list.id];
    return codes ? extendedList(list, codes, `codeLists.${list.id}`) : list;
  });
  const fresh = Object.entries(own)
    .filter(([id]) => !base.codeLists.some((list) => list.id === id))
    .map(([id, codes]) => extendedList({ id, codes: [] }, codes, `codeLists.${id}`));
  return [...extended, ...fresh];
}

function extendedList(
  list: CodeList,
  codes: NonNullable<Settings['codeLists']>[string],
  place: string,
): CodeList {
  const again = Object.keys(codes).find((code) => list.codes.includes(code));
  if (again !== undefined) throw taken(`${place}.${again}`, again);
  const parts = Object.entries(codes).map(([code, given]) => {
    const { label, aliases = [] } = typeof given === 'object' && 'label' in given ? given : { label: given };
    return { code, words: wordsOfLabel(label as OwnLabel), aliases };
  });
  return {
    ...list,
    codes: [...list.codes, ...parts.map(({ code }) => code)],
    aliases: {
      ...list.aliases,
      ...Object.fromEntries(
        parts.map(({ code, words, aliases }) => [code, [...Object.values(words), ...aliases]]),
      ),
    },
    labels: { ...list.labels, ...Object.fromEntries(parts.map(({ code, words }) => [code, words])) },
  };
}

// ── Sheets and columns ───────────────────────────────────────────────────────────────────────────────────

function fieldOf(own: OwnField, place: string, isKey: boolean, lists: ReadonlySet<string>): Field {
  const { id, type, label, aliases = [], codes, ...rest } = own;
  const isCoded = type === 'code' || type === 'codes';
  if (isCoded && codes === undefined) throw notKnown(`${place}.codes`, '', [...lists]);
  if (codes !== undefined && !lists.has(codes)) throw notKnown(`${place}.codes`, codes, [...lists]);
  const role: Role = isKey ? 'dimension' : NUMBER_TYPES.has(type) ? 'measure' : 'attribute';
  return {
    required: isKey && rest.default === undefined,
    ...rest,
    id,
    type,
    role,
    ...(codes !== undefined && { codes }),
    ...(type === 'count' && rest.min === undefined && { min: 0 }),
    ...(label !== undefined && { label: wordsOfLabel(label) }),
    aliases: [...aliases, ...textsOf(label)],
  } as Field;
}

function sheetOf(
  own: NonNullable<Settings['sheets']>[number],
  place: string,
  base: Catalogue,
  lists: ReadonlySet<string>,
): Template {
  const { id, kind, key, fields, label } = own;
  if (base.templates.some((each) => each.id === id)) throw taken(`${place}.id`, id);
  const institutions = [...new Set(base.templates.map(({ institution }) => institution))];
  if (!institutions.includes(id.slice(0, 3)) || id.startsWith('*'))
    throw notKnown(
      `${place}.id`,
      id.slice(0, 3),
      institutions.filter((each) => each !== '*'),
    );
  const names = fields.map((field) => field.id);
  const again = names.find((name, index) => names.indexOf(name) < index || isBlockField(name));
  if (again !== undefined) throw taken(`${place}.fields`, again);
  const missing = key.find((name) => name !== 'year' && name !== 'period' && !names.includes(name));
  if (missing !== undefined) throw notKnown(`${place}.key`, missing, names);
  const made = fields.map((field, index) =>
    fieldOf(field, `${place}.fields[${String(index)}]`, key.includes(field.id), lists),
  );
  const by = key.flatMap((name) => made.find((field) => field.id === name) ?? []);
  const columns = made.filter((field) => !key.includes(field.id));
  const template =
    kind === 'list'
      ? register({ id, key: by.map((field) => field.id), fields: [...by, ...columns, ...TAIL] })
      : figures({ id, kind, by, columns });
  return { ...template, ...(label !== undefined && { label: wordsOfLabel(label) }) };
}

/** Columns that every sheet has. */
const isBlockField = (name: string): boolean =>
  ['year', 'period'].includes(name) || TAIL.some(({ id }) => id === name);

function withColumns(
  template: Template,
  own: readonly OwnField[] | undefined,
  lists: ReadonlySet<string>,
): Template {
  if (!own) return template;
  const added = own.map((field, index) => {
    const place = `columns.${template.id}[${String(index)}]`;
    const isTaken = template.fields.some(({ id }) => id === field.id);
    if (isTaken || own.findIndex(({ id }) => id === field.id) < index) throw taken(`${place}.id`, field.id);
    return fieldOf(field, place, false, lists);
  });
  return { ...template, fields: [...template.fields, ...added] };
}
