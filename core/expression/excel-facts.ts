/** How facts are found on 18_DATA: conditions on the defined names, single facts, and lists of members. */
import { dimensionColumn } from '../model.ts';
import { type Bound, type FactKey, factKeyText } from './bound.ts';

/** A text literal. */
export const text = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** A criterion for SUMIFS: no wildcards, no operators. */
const criterion = (value: string): string => {
  const plain = value.replaceAll(/[*?~]/g, '~$&');
  return text(/^[<>=]/.test(plain) ? `=${plain}` : plain);
};

/** What determines a fact, by the names of the columns of 18_DATA. */
function attributesOf({ sheet, measure, year, dimensions }: FactKey): ReadonlyMap<string, string | number> {
  return new Map<string, string | number>([
    ['sheet', sheet],
    ['year', year],
    ['measure', measure],
    ...Object.entries(dimensions).map(([name, code]) => [dimensionColumn(name), code] as const),
  ]);
}

function pairs(key: FactKey): string {
  return [...attributesOf(key)]
    .map(([name, value]) => `d_${name},${typeof value === 'number' ? String(value) : criterion(value)}`)
    .join(',');
}

export const factValue = (key: FactKey): string => `SUMIFS(d_value,${pairs(key)})`;
const isAbsent = (key: FactKey): string => `COUNTIFS(${pairs(key)})=0`;

/** Facts that are alike but for one column. */
export interface MemberList {
  readonly shared: FactKey;
  readonly column: string;
  readonly codes: readonly (string | number)[];
}

/** `(d_sheet="…")*(d_year=…)*(d_destination={"A","B"})`: 1 in the rows of these facts, otherwise 0. */
export function conditions(shared: FactKey, column: string, codes: readonly (string | number)[]): string {
  const literal = (value: string | number): string =>
    typeof value === 'number' ? String(value) : text(value);
  return [...attributesOf(shared)]
    .map(([name, value]) => {
      const wanted = name === column ? codes : [value];
      const literals = wanted.map(literal).join(',');
      return `(d_${name}=${wanted.length > 1 ? `{${literals}}` : literals})`;
    })
    .join('*');
}

/** The members of a list as facts alike but for one column; null where they are anything else. */
export function membersOf(members: readonly Bound[]): MemberList | null {
  const keys = members.flatMap((each) => (each.op === 'fact' ? [each.key] : []));
  const first = keys[0];
  if (!first || keys.length < members.length) return null;
  const all = keys.map(attributesOf);
  const differing = [...attributesOf(first).keys()].filter((name) =>
    all.some((each) => each.get(name) !== all[0]?.get(name)),
  );
  const any = Object.keys(first.dimensions)[0];
  const column = differing[0] ?? (any === undefined ? undefined : dimensionColumn(any));
  const alike = all.every((each) => each.size === all[0]?.size);
  if (differing.length > 1 || column === undefined || !alike) return null;
  return { shared: first, column, codes: all.map((each) => each.get(column) ?? '') };
}

/** From this many on, facts alike but for one column are counted together. */
const TOGETHER = 4;

/** Tests that are true where a fact is absent. */
export function guards(keys: readonly FactKey[]): readonly string[] {
  let left = [...new Map(keys.map((key) => [factKeyText(key), key])).values()];
  const tests: string[] = [];
  for (;;) {
    const group = largestGroup(left);
    if (group.length < TOGETHER) return [...tests, ...left.map(isAbsent)];
    const list = membersOf(group.map((key) => ({ op: 'fact', key })));
    if (!list) return [...tests, ...left.map(isAbsent)];
    tests.push(`SUMPRODUCT(${conditions(list.shared, list.column, list.codes)})<${String(group.length)}`);
    left = left.filter((key) => !group.includes(key));
  }
}

function largestGroup(keys: readonly FactKey[]): readonly FactKey[] {
  const groups = new Map<string, FactKey[]>();
  for (const key of keys) {
    const attributes = [...attributesOf(key)];
    for (const [column] of attributes) {
      const rest = attributes
        .map(([name, value]) => `${name}=${name === column ? '*' : String(value)}`)
        .join('|');
      const group = groups.get(rest);
      if (group) group.push(key);
      else groups.set(rest, [key]);
    }
  }
  return [...groups.values()].reduce<readonly FactKey[]>(
    (best, group) => (group.length > best.length ? group : best),
    [],
  );
}
