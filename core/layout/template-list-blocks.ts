/** The code lists that the sheets of a template use, with their meanings in the reader's language. */
import { addTo } from '../grouped.ts';
import { AREA_LIST, codeLabel, fieldLabel, labelOfCode, nameOfSheet } from '../i18n/labels.ts';
import type { CodeList, Field, Template } from '../model.ts';
import type { TemplateContext } from './template-context.ts';

interface Item {
  /** A number where the column holds numbers: Excel takes the text 3 and the number 3 for different values. */
  readonly code: string | number;
  readonly meaning: string;
}

export interface Block {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
  /** Written name first (countries by name): for reading only. */
  readonly byName?: boolean;
}

/** A field and the sheet in which it stands. */
interface Use {
  readonly template: Template;
  readonly field: Field;
}

/**
 * One block per list. A field that allows only some codes of a list has its own, and so have columns of numbers.
 * Null for fields without list.
 */
export function blockId(template: Template, field: Field): string | null {
  if (field.refers) return `ids ${field.refers.sheet}`;
  if (field.type === 'area') return template.layout === 'form' ? 'countries' : 'areas';
  if (field.codes === undefined) return null;
  return [field.codes, ...(field.only ?? []), ...(isNumeric(field) ? ['numbers'] : [])].join(' ');
}

const isNumeric = ({ type }: Field): boolean => !['code', 'codes', 'text'].includes(type);

/** Lists of the data first, then those of META, then the countries, which are long. */
export function collectBlocks(
  context: TemplateContext,
  lists: ReadonlyMap<string, CodeList>,
): readonly Block[] {
  const uses = new Map<string, Use[]>();
  const isForm = ({ layout }: Template): number => Number(layout === 'form');
  for (const template of context.templates.toSorted((a, b) => isForm(a) - isForm(b)))
    for (const field of template.fields) {
      const id = blockId(template, field);
      if (id !== null) addTo(uses, id, { template, field });
    }
  const ofCodes = [...uses].flatMap(([id, [first, ...others]]) =>
    first && first.field.type !== 'area' && !first.field.refers
      ? [codeBlock(context, id, [first, ...others], lists)]
      : [],
  );
  const ofAreas = ['areas', 'countries'].filter((id) => uses.has(id)).map((id) => areaBlock(context, id));
  const ofIds = [...uses].flatMap(([id, [first]]) =>
    first?.field.refers ? [idBlock(context, id, first.field.refers.sheet)] : [],
  );
  return [
    ...[...ofIds, ...ofCodes].filter(({ items }) => items.length > 0),
    ...ofAreas,
    ...(ofAreas.length === 0 ? [] : [countriesByName(context)]),
  ];
}

function codeBlock(
  context: TemplateContext,
  id: string,
  uses: readonly [Use, ...Use[]],
  lists: ReadonlyMap<string, CodeList>,
): Block {
  const { field } = uses[0];
  const list = field.codes ?? '';
  const codes = field.only ?? lists.get(list)?.codes ?? [];
  const items = codes.map((code) => ({
    code: isNumeric(field) ? Number(code) : code,
    meaning: labelOfCode(context.language, lists.get(list) ?? { id: list }, code),
  }));
  return { id, title: titleOf(context, list, uses), items };
}

/** Ids of a sheet that stands in another institution's workbook; none where this workbook has the sheet itself. */
function idBlock(
  { options, templates, catalogue, language }: TemplateContext,
  id: string,
  sheet: string,
): Block {
  const source = catalogue.templates.find((each) => each.id === sheet);
  const known = templates.some((each) => each.id === sheet) ? [] : (options.ids?.get(sheet) ?? []);
  const name = source ? `${nameOfSheet(language, source)} (${sheet})` : sheet;
  return { id, title: name, items: known.map((each) => ({ code: each.id, meaning: each.title })) };
}

/** Sheets named in a title, where the list is cut to what they allow. */
const NAMED_SHEETS = 3;

/** The name of the columns with this list, where it is one name, and the list; for part of a list, the sheets too. */
function titleOf({ language }: TemplateContext, list: string, uses: readonly [Use, ...Use[]]): string {
  const labels = new Set(uses.map(({ template, field }) => fieldLabel(language, template.id, field.id)));
  const sheets = [...new Set(uses.map(({ template }) => template.id))];
  const where = uses[0].field.only
    ? [...sheets.slice(0, NAMED_SHEETS), ...(sheets.length > NAMED_SHEETS ? ['…'] : [])]
    : [];
  const [label] = labels.size === 1 ? labels : [];
  return [[label, `(${list})`].filter(Boolean).join(' '), ...where].join(', ').replace(/^\((\w+)\)/, '$1');
}

/** Special codes that people may type (not `_AGG`, which only reading gives), then the countries by code. */
function areaBlock(context: TemplateContext, id: string): Block {
  const { countries, special } = context.catalogue.areas;
  const item = (code: string): Item => ({ code, meaning: codeLabel(context.language, AREA_LIST, code) });
  const specials = Object.keys(special).filter((code) => special[code] === code && code !== '_AGG');
  const codes = countries.map(({ alpha3 }) => alpha3).sort();
  return id === 'countries'
    ? { id, title: context.text.lists.countries, items: codes.map(item) }
    : { id, title: context.text.lists.areas, items: [...specials, ...codes].map(item) };
}

function countriesByName(context: TemplateContext): Block {
  // Compared without accents and by code unit: the same order on every machine.
  const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const items = areaBlock(context, 'countries').items.toSorted((a, b) =>
    folded(a.meaning) < folded(b.meaning) ? -1 : 1,
  );
  return { id: 'by name', title: context.text.lists.areasByName, items, byName: true };
}
