/**
 * Resolution (indicators §1.7): from the rows of usable sheets to one number per sheet, measure, dimensions and year,
 * with status, flags and the cells behind it. What formulas are evaluated on.
 */
import type { Catalogue } from '../catalogue/define.ts';
import { LEAST_COVERED, partialFlag } from '../expression/coverage.ts';
import type { At, FactSource, Found, Lost } from '../expression/evaluated.ts';
import type { FactTerm } from '../expression/grammar.ts';
import { strictest, weakest } from '../expression/status.ts';
import type { Checked, Fact } from '../model.ts';
import { type YearCell, yearCells } from './cells.ts';
import { choose, percentCovered } from './choose.ts';
import { rateFact } from './exchange.ts';
import { inForceFact, meanFact, membersInForce, membersPriced } from './pools.ts';
import { memberColumn, select, type Selection } from './selectors.ts';
import { type SheetRows, isLeaf, openSheets } from './sheet-rows.ts';
import { oneSource } from './sources.ts';
import { unitOf } from './units.ts';

export function openResolver(checked: Checked, catalogue: Catalogue): FactSource {
  const sheets = openSheets(checked);
  const empty = new Map(catalogue.templates.map((template) => [template.id, template]));
  const cells = new Map<string, readonly YearCell[]>();
  const found = new Map<string, Found | Lost>();
  const measureOf = (term: FactTerm, at: At): string => cutMeasure(term, at, sheets.get(term.sheet));

  /** The cells of a sheet and year for a term, one source per member; computed once. */
  const cellsOf = (sheet: SheetRows, year: number, term: FactTerm, measure: string, chosen: Selection) => {
    const outside = Object.entries(chosen.dimensions).filter(([column]) => !sheet.columns.includes(column));
    const key = JSON.stringify([sheet.template.id, year, measure, term.with, outside, chosen.sources]);
    const known = cells.get(key);
    if (known) return known;
    const read = (of: string, alsoFilled: readonly string[]) =>
      yearCells(sheet, year, { measure: of, alsoFilled, filter: chosen.filter });
    const all = read(measure, term.with ?? []);
    const own = chosen.sources ? oneSource(sheet, all, read('total', []), chosen.sources) : all;
    cells.set(key, own);
    return own;
  };

  const resolve = (term: FactTerm, at: At): Found | Lost => {
    const sheet = sheets.get(term.sheet);
    if (!sheet) return { cause: 'absent' };
    const measure = measureOf(term, at);
    const chosen = select(sheet, term, at);
    if (term.pool === 'mean') return meanFact(sheet, at.year, measure, chosen, factBase(checked, sheet));
    if (term.pool === 'in-force')
      return inForceFact(sheet, at.year, measure, chosen, factBase(checked, sheet));
    const now = cellsOf(sheet, at.year, term, measure, chosen);
    const choice = choose(now, chosen.rules);
    if (!choice) return withoutRows(sheet, now, at, measure, chosen, factBase(checked, sheet));
    const before = choice.open === null ? [] : cellsOf(sheet, at.year - 1, term, measure, chosen);
    // The members of the residual class come and go; together they are what is not listed (rulings B7).
    const percent =
      at.member === '_RES' ? 100 : percentCovered(choice, now, before, chosen.rules, sheet.complete);
    if (percent < LEAST_COVERED) return { cause: 'coverage' };
    const partial = percent < 100;
    return {
      fact: {
        ...factBase(checked, sheet),
        year: at.year,
        period:
          new Set(choice.cells.map(({ period }) => period)).size === 1
            ? (choice.cells[0]?.period ?? '')
            : String(at.year),
        dimensions: chosen.dimensions,
        measure: nameOf(measure, term, now, chosen, () =>
          cellsOf(sheet, at.year, { ...term, with: [] }, measure, chosen),
        ),
        value: choice.value,
        unit: unitOf(sheet, measure, chosen.dimensions),
        obsStatus: weakest([...choice.cells.map(({ status }) => status), partial ? 'E' : 'A']),
        confStatus: strictest(choice.cells.map(({ conf }) => conf)),
        flags: [
          ...(partial ? [partialFlag(percent)] : []),
          ...new Set(choice.cells.flatMap(({ flags }) => flags)),
        ],
        sources: choice.cells.flatMap(({ sources }) => sources),
      },
    };
  };

  return {
    find(term, at) {
      const key = JSON.stringify([term, at.year, at.cut, at.member]);
      const known = found.get(key);
      if (known) return known;
      const result = resolve(term, at);
      found.set(key, result);
      return result;
    },
    keyOf(term, at) {
      const sheet = sheets.get(term.sheet) ?? emptySheet(empty.get(term.sheet), term.sheet);
      const measure = cutMeasure(term, at, sheet);
      const { dimensions } = select(sheet, term, at);
      return {
        key: { op: 'fact', key: { sheet: term.sheet, measure, year: at.year, dimensions } },
        text: termText(term, measure, dimensions, at.year),
      };
    },
    members(term, at) {
      const sheet = sheets.get(term.sheet);
      const column = memberColumn(term);
      if (!sheet || column === undefined) return { codes: [], open: false };
      const chosen = select(sheet, term, at);
      if (term.pool === 'in-force') return { codes: membersInForce(sheet, column, chosen), open: true };
      if (term.pool === 'mean') return { codes: membersPriced(sheet, at.year, column, chosen), open: true };
      const fixed = chosen.rules.filter((rule) => rule.column !== column && rule.kind === 'one');
      const own = cellsOf(sheet, at.year, term, measureOf(term, at), chosen).filter(({ codes }) =>
        fixed.every((rule) => rule.kind === 'one' && codes[rule.column] === rule.code),
      );
      const codes = new Set(own.map((cell) => cell.codes[column] ?? '').filter(isLeaf));
      return { codes: [...codes].sort(), open: sheet.byYear.has(at.year) };
    },
    rate: (sheet, at) => rateFact(sheets, checked, sheet, at),
    isComplete: (sheet) => sheets.get(sheet)?.complete ?? false,
    formula: (id) => catalogue.indicators.find((each) => each.id === id)?.value,
  };
}

/** Without a row that fits: zero where absent rows mean zero and the year was reported at all (rulings B38). */
function withoutRows(
  sheet: SheetRows,
  now: readonly YearCell[],
  at: At,
  measure: string,
  chosen: Selection,
  base: ReturnType<typeof factBase>,
): Found | Lost {
  const fixed = chosen.rules.filter((rule) => rule.kind === 'one');
  const own = now.filter(({ codes }) => fixed.every((rule) => codes[rule.column] === rule.code));
  const cause = (['blocked', 'coverage'] as const).find((each) => own.some((cell) => cell.cause === each));
  if (cause) return { cause };
  if (!sheet.complete || own.length > 0 || !sheet.byYear.has(at.year)) return { cause: 'absent' };
  return {
    fact: {
      ...base,
      year: at.year,
      period: String(at.year),
      dimensions: chosen.dimensions,
      measure,
      value: 0,
      unit: unitOf(sheet, measure, chosen.dimensions),
      obsStatus: 'A',
      confStatus: 'F',
      flags: [],
      sources: [],
    },
  };
}

const factBase = (
  checked: Checked,
  { template, datasets }: SheetRows,
): Pick<Fact, 'country' | 'institution' | 'sheet'> => ({
  country: checked.country ?? datasets[0]?.meta.country ?? '',
  institution: template.institution === '*' ? (datasets[0]?.meta.institution ?? '') : template.institution,
  sheet: template.id,
});

const SEX_COLUMN: Readonly<Record<string, string>> = { F: 'female', M: 'male' };

/** By sex, `total` is replaced by the column of that sex in every term that has one (indicators §1.1). */
function cutMeasure({ measure }: FactTerm, at: At, sheet: SheetRows | undefined): string {
  const column = SEX_COLUMN[at.cut['sex'] ?? ''];
  return column !== undefined && measure === 'total' && sheet?.fields.has(column) ? column : measure;
}

/**
 * The name of the measure in the key of the fact. Where rows drop out because another column of theirs is blank
 * (rulings B23), it is another figure than the plain sum and has another name.
 */
function nameOf(
  measure: string,
  { with: others = [] }: FactTerm,
  now: readonly YearCell[],
  { rules }: Selection,
  plain: () => readonly YearCell[],
): string {
  if (others.length === 0) return measure;
  const same = choose(plain(), rules)?.value === choose(now, rules)?.value;
  return same ? measure : [measure, ...others].join('&');
}

const emptySheet = (template: SheetRows['template'] | undefined, id: string): SheetRows => ({
  template: template ?? { id, institution: '*', kind: 'flow', layout: 'table', key: [], fields: [] },
  datasets: [],
  columns: (template?.key ?? []).filter((column) => column !== 'year' && column !== 'period'),
  fields: new Map((template?.fields ?? []).map((field) => [field.id, field])),
  byYear: new Map(),
  rows: [],
  complete: false,
});

/** `STA_POP.total age=_T 2022`: the codes that the formula names. */
function termText(
  term: FactTerm,
  measure: string,
  dimensions: Readonly<Record<string, string>>,
  year: number,
): string {
  const named = Object.keys(term.where ?? {}).map((column) => `${column}=${dimensions[column] ?? ''}`);
  return [`${term.sheet}.${measure}`, ...named, String(year)].join(' ');
}
