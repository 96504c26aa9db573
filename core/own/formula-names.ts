/**
 * Whether what a country's own formula names is there: sheets, columns, codes and other indicators. A name that is not
 * known would only show as a figure that is always missing.
 */
import type { Catalogue, ArithmeticIndicator } from '../catalogue/define.ts';
import { breakdownOf } from '../expression/cuts.ts';
import type { Expression, FactTerm, Selector } from '../expression/grammar.ts';
import { factTerms } from '../expression/terms.ts';
import { Failure } from '../failure.ts';
import { type Field, NUMBER_TYPES, type Template } from '../model.ts';

type Known = Pick<Catalogue, 'templates' | 'codeLists' | 'areas'>;

/** Most names that one message lists. */
const LISTED = 60;

export function notKnown(field: string, found: string, known: readonly string[]): Failure {
  const more = known.length > LISTED ? ', …' : '';
  const list = `${known.slice(0, LISTED).join(', ')}${more}`;
  return new Failure('BAD_SETTINGS', 'own-unknown', { field, found, list });
}

/** Fails with BAD_SETTINGS at the first name that is not known. */
export function checkNames(formula: Expression, place: string, known: Known): void {
  visit(formula, place, (node, at, isInList) => {
    if (isList(node)) checkList(node.each, at);
    if (!isExpression(node)) return;
    if (node.op === 'fact') checkFact(node, at, isInList, known);
    else if (node.op === 'resolved') {
      checkColumns(templateOf(node.sheet, at, known), node.where, at);
    } else if (node.op === 'usd' || node.op === 'classified') templateOf(node.sheet, at, known);
  });
}

/** Breakdowns need a column in one of the sheets; a term whose sheet has none stays whole. */
export function checkBreakdowns(
  { value, disaggregation }: Pick<ArithmeticIndicator, 'value' | 'disaggregation'>,
  place: string,
  { templates }: Known,
): void {
  const sheets = new Set(factTerms(value).map(({ sheet }) => sheet));
  const fields = templates.filter(({ id }) => sheets.has(id)).flatMap((each) => each.fields);
  const names = fields.flatMap(({ id, role }) => (role === 'dimension' && id !== 'year' ? [id] : []));
  const known = [...(fields.some(({ id }) => id === 'female') ? ['sex'] : []), ...new Set(names)];
  disaggregation.map(breakdownOf).forEach(({ name, columns }, index) => {
    const at = `${place}[${String(index)}]`;
    for (const [sheet, column] of Object.entries(columns)) {
      const template = templates.find(({ id }) => id === sheet);
      if (!template)
        throw notKnown(
          `${at}.columns`,
          sheet,
          templates.map(({ id }) => id),
        );
      checkColumns(template, { [column]: '_T' }, `${at}.columns`);
    }
    if (Object.keys(columns).length === 0 && !known.includes(name)) throw notKnown(at, name, known);
  });
}

// ── The parts of a formula with their places ─────────────────────────────────────────────────────────────

interface Members {
  readonly over: string;
  readonly each: Expression;
}

const isExpression = (node: object): node is Expression => 'op' in node;
const isList = (node: object): node is Members => 'over' in node && 'each' in node;

/** Every formula and list inside, `isInList` where a list stands around it. */
function visit(
  node: unknown,
  place: string,
  say: (node: object, place: string, isInList: boolean) => void,
  isInList = false,
): void {
  if (typeof node !== 'object' || node === null) return;
  say(node, place, isInList);
  const isAround = isInList || isList(node);
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (key === 'where' || key === 'scores') continue;
    visit(value, Array.isArray(node) ? `${place}[${key}]` : `${place}.${key}`, say, isAround);
  }
}

// ── One part ─────────────────────────────────────────────────────────────────────────────────────────────

const isMember = (named: Selector): boolean => typeof named === 'object' && 'member' in named;

function checkList(each: Expression, place: string): void {
  const named = factTerms(each).flatMap(({ where = {} }) => Object.values(where));
  if (!named.some(isMember)) throw new Failure('BAD_SETTINGS', 'own-no-member', { field: `${place}.each` });
}

function checkFact(term: FactTerm, place: string, isInList: boolean, known: Known): void {
  const { sheet, measure, where = {}, pool, scores, whole = [] } = term;
  const template = templateOf(sheet, place, known);
  const isNumber = ({ type }: Field): boolean => scores !== undefined || NUMBER_TYPES.has(type);
  const figures = template.fields.filter((field) => pool === 'in-force' || isNumber(field));
  const columns = figures.map(({ id }) => id);
  if (!columns.includes(measure)) throw notKnown(`${place}.measure`, measure, columns);
  checkColumns(template, where, place);
  for (const column of [...(term.with ?? []), ...whole]) checkColumns(template, { [column]: '_T' }, place);
  for (const [column, named] of Object.entries(where)) {
    if (isMember(named) && !isInList)
      throw new Failure('BAD_SETTINGS', 'own-member', { field: `${place}.where.${column}` });
    const field = template.fields.find(({ id }) => id === column);
    if (field) checkCodes(field, codesOf(named), `${place}.where.${column}`, known);
  }
}

function templateOf(sheet: string, place: string, { templates }: Known): Template {
  const template = templates.find(({ id }) => id === sheet);
  if (template) return template;
  throw notKnown(
    `${place}.sheet`,
    sheet,
    templates.map(({ id }) => id),
  );
}

function checkColumns({ fields }: Template, where: Readonly<Record<string, Selector>>, place: string): void {
  const columns = fields.map(({ id }) => id);
  for (const column of Object.keys(where))
    if (!columns.includes(column)) throw notKnown(`${place}.where`, column, columns);
}

function codesOf(named: Selector): readonly string[] {
  if (typeof named === 'string') return [named];
  if ('anyOf' in named) return named.anyOf;
  if ('firstOf' in named) return named.firstOf;
  if ('only' in named) return [named.only];
  if ('cut' in named) return [...codesOf(named.whole), ...Object.values(named.codes ?? {})];
  return [];
}

function checkCodes(field: Field, codes: readonly string[], place: string, known: Known): void {
  if (field.open || field.lenient) return;
  const listed = codesFor(field, known);
  if (!listed) return;
  const wrong = codes.find((code) => code !== '_T' && !listed.isCode(code));
  if (wrong !== undefined) throw notKnown(place, wrong, listed.codes);
}

/** Undefined where the column holds free words. */
function codesFor(
  { type, codes }: Field,
  { codeLists, areas }: Known,
): { readonly codes: readonly string[]; isCode(code: string): boolean } | undefined {
  if (type === 'area') {
    const countries = areas.countries.map(({ alpha3 }) => alpha3);
    const all = [...new Set(Object.values(areas.special)), ...countries];
    return { codes: all, isCode: (code) => all.includes(code) };
  }
  const list = codeLists.find(({ id }) => id === codes);
  if (!list || (type !== 'code' && type !== 'codes')) return undefined;
  const pattern = list.pattern === undefined ? null : new RegExp(`^(?:${list.pattern})$`);
  return {
    codes: list.codes,
    isCode: (code) => list.codes.includes(code) || (pattern?.test(code) ?? false),
  };
}
