/**
 * Which facts add up to which: along each column of a sheet, over ages and occupations, and over the sexes
 * (rulings A1–A3, B9, B10). Whatever adds up in the workbook is an equation for who wants to know a hidden cell.
 */
import { dividingAges } from '../../expression/ages.ts';
import { codesText } from '../../expression/lazy-fact.ts';
import type { Fact, Template } from '../../model.ts';
import { groupBy } from '../../grouped.ts';

/** A total and what it is made of, by place in their list. */
export interface Breakdown {
  readonly total: number;
  readonly members: readonly number[];
  readonly isSex: boolean;
}

const TOTALS = ['_T', '_ALL'];
const RESIDUALS = ['_O', '_U', '_X'];
const SEXES = ['female', 'male', 'sex_unknown'];

/** Without codes there are only the sexes to add up. */
export const mayAddUp = ({ dimensions, measure }: Fact): boolean =>
  codesText(dimensions).text !== '' || measure === 'total' || SEXES.includes(measure);

/** @param facts of one sheet and year. */
export function breakdownsIn(facts: readonly Fact[], template: Template | undefined): readonly Breakdown[] {
  const group = facts.map((fact, index) => ({ fact, index }));
  return [...acrossColumns(group, template), ...acrossSexes(group)];
}

type Numbered = readonly { readonly fact: Fact; readonly index: number }[];

function acrossColumns(group: Numbered, template: Template | undefined): readonly Breakdown[] {
  const columns = [...new Set(group.flatMap(({ fact }) => Object.keys(fact.dimensions)))].filter(
    (column) =>
      column !== template?.precedence?.column &&
      // codes of projects or persons are thousands, and none is made of others
      group.some(({ fact }) => isWhole(column, fact.dimensions[column] ?? '')),
  );
  return columns.flatMap((column) => {
    const alike = groupBy(group, ({ fact }) => textWithout(column, fact));
    return [...alike.values()].flatMap((list) => alongColumn(column, list));
  });
}

/** Whether the code stands for several others of its column, where these are there. */
const isWhole = (column: string, code: string): boolean =>
  TOTALS.includes(code) || code.includes('+') || code === '_RES' || (column === 'isco' && /^\d$/.test(code));

/** Measure and codes, of one column its name alone. */
function textWithout(column: string, { measure, dimensions }: Fact): string {
  let text = measure;
  for (const name in dimensions) text += name === column ? `|${name}` : `|${name}=${dimensions[name] ?? ''}`;
  return text;
}

/** Everything that adds up in facts alike but for one column. */
function alongColumn(column: string, list: Numbered): readonly Breakdown[] {
  if (list.length < 2) return [];
  const byCode = new Map(list.map(({ fact, index }) => [fact.dimensions[column] ?? '', index]));
  const groups = partsWithin(column, byCode);
  const inGroup = new Set(groups.flatMap(({ codes }) => codes));
  const plain = [...byCode.keys()].filter(
    (code) => !TOTALS.includes(code) && !code.includes('+') && !code.includes('/') && !inGroup.has(code),
  );
  const grouped = groups.map(({ code }) => code).filter((code) => !plain.includes(code));
  const whole =
    column === 'age' ? (dividingAges(new Set(plain)) ?? []) : [...plain, ...disjoint(grouped, groups)];
  const totals = TOTALS.filter((code) => byCode.has(code));
  const number = (code: string): number => byCode.get(code) ?? -1;
  return [
    ...totals
      .filter(() => whole.length > 0)
      .map((total) => ({ total: number(total), members: whole.map(number), isSex: false })),
    ...groups
      .filter(({ codes }) => codes.length > 0)
      .map(({ code, codes }) => ({ total: number(code), members: codes.map(number), isSex: false })),
    // the total that a ministry reports, and the same put together from its parts
    ...(totals.length === 2 ? [{ total: number('_T'), members: [number('_ALL')], isSex: false }] : []),
  ];
}

/** Members that are made of others here: `1+2+3`, the residual class, an occupation of one digit. */
function partsWithin(
  column: string,
  byCode: ReadonlyMap<string, number>,
): readonly { readonly code: string; readonly codes: readonly string[] }[] {
  const codes = [...byCode.keys()];
  return codes.flatMap((code) => {
    const parts = code.includes('+')
      ? code.split('+').filter((part) => byCode.has(part))
      : code === '_RES'
        ? RESIDUALS.filter((part) => byCode.has(part))
        : column === 'isco' && /^\d$/.test(code)
          ? codes.filter((each) => /^\d\d$/.test(each) && each.startsWith(code))
          : [];
    return code.includes('+') || parts.length > 0 ? [{ code, codes: parts }] : [];
  });
}

/** Groups that share no part, the first ones first. */
function disjoint(
  codes: readonly string[],
  groups: readonly { readonly code: string; readonly codes: readonly string[] }[],
): readonly string[] {
  const taken = new Set<string>();
  return codes.filter((code) => {
    const own = code.includes('+')
      ? code.split('+')
      : (groups.find((each) => each.code === code)?.codes ?? []);
    if (own.some((part) => taken.has(part))) return false;
    own.forEach((part) => taken.add(part));
    return true;
  });
}

function acrossSexes(group: Numbered): readonly Breakdown[] {
  const alike = groupBy(group, ({ fact }) => codesText(fact.dimensions).text);
  return [...alike.values()].flatMap((list) => {
    const find = (measure: string): number | undefined =>
      list.find(({ fact }) => fact.measure === measure)?.index;
    const total = find('total');
    const members = SEXES.map(find).filter((each) => each !== undefined);
    return total === undefined || members.length === 0 ? [] : [{ total, members, isSex: true }];
  });
}
