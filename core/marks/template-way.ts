/**
 * The way from a version of the templates to the newest: the declared steps one after the other, put together as one
 * (coherence-workbook §8). A new version needs its step alone; older workbooks take all that follow theirs.
 */
import {
  needsUpgrade,
  type SheetStep,
  type SignedColumn,
  type TemplateStep,
  type UnitChange,
} from '../catalogue/define.ts';
import { isVersion } from './version.ts';

/** Null where no step begins at the version. Throws where the declarations contradict one another. */
export function wayFrom(version: string | null, steps: readonly TemplateStep[]): TemplateStep | null {
  const first = steps.find(({ from }) => isVersion(version, from));
  if (!first) return null;
  const rest = wayFrom(
    first.to,
    steps.filter((each) => each !== first),
  );
  return rest ? joined(first, rest) : first;
}

/** The versions that are understood as they are, and those that only an upgrade can bring to the newest. */
export function olderVersions(steps: readonly TemplateStep[]): {
  readonly older: readonly string[];
  readonly upgradable: readonly string[];
} {
  const mustBe = ({ from }: TemplateStep): boolean => needsUpgrade(wayFrom(from, steps) ?? { sheets: [] });
  return {
    older: steps.filter((each) => !mustBe(each)).map(({ from }) => from),
    upgradable: steps.filter(mustBe).map(({ from }) => from),
  };
}

function joined(first: TemplateStep, next: TemplateStep): TemplateStep {
  const ids = [...new Set([...first.sheets, ...next.sheets].map(({ sheet }) => sheet))];
  const of = ({ sheets }: TemplateStep, id: string): SheetStep | undefined =>
    sheets.find(({ sheet }) => sheet === id);
  return {
    from: first.from,
    to: next.to,
    sheets: ids.flatMap((id) => {
      const [a, b] = [of(first, id), of(next, id)];
      return a && b ? [joinedSheet(a, b)] : (a ?? b ?? []);
    }),
  };
}

function joinedSheet(first: SheetStep, next: SheetStep): SheetStep {
  if (first.signed && next.signed) throw new Error(`two signed columns on ${first.sheet}`);
  if (
    (first.signed && needsUpgrade({ sheets: [next] })) ||
    (next.signed && needsUpgrade({ sheets: [first] }))
  )
    throw new Error(`a signed column and others that change on ${first.sheet}`);
  const names = new Map(next.renamed.map(({ from, to }) => [from, to]));
  const nameNow = (name: string): string => names.get(name) ?? name;
  const signed = first.signed ? signedNow(first.signed, nameNow) : next.signed;
  const recoded = joinedCodes(first.recoded ?? [], next.recoded ?? [], nameNow);
  const constants = first.constants.map(({ to, value, ...rest }) => {
    const codes = next.recoded?.find(({ column }) => column === nameNow(to))?.codes;
    return { ...rest, to: nameNow(to), value: codes?.[value] ?? value };
  });
  return {
    sheet: first.sheet,
    renamed: [...first.renamed.map(({ from, to }) => ({ from, to: nameNow(to) })), ...next.renamed],
    ...(signed && { signed }),
    ...(recoded.length > 0 && { recoded }),
    ...joinedColumns(first, next, nameNow),
    constants: [
      ...constants,
      ...next.constants.filter(({ to }) => !constants.some((each) => each.to === to)),
    ],
  };
}

/** Columns are named as the newest version and as the oldest that has them; what two steps do to one contradicts. */
function joinedColumns(
  first: SheetStep,
  next: SheetStep,
  nameNow: (name: string) => string,
): Pick<SheetStep, 'units' | 'parted' | 'merged' | 'noted' | 'legacy'> {
  const before = new Map(first.renamed.map(({ from, to }) => [to, from]));
  const nameThen = (name: string): string => before.get(name) ?? name;
  const gone = new Set([
    ...[...(next.parted ?? []), ...(next.noted ?? [])].map(({ from }) => from),
    ...(next.merged ?? []).flatMap(({ from }) => from),
    ...(next.legacy ?? []),
  ]);
  const made = [
    ...(first.units ?? []).map(({ column }) => column),
    ...(first.parted ?? []).flatMap(({ to }) => to),
    ...(first.merged ?? []).map(({ to }) => to),
  ];
  const twice = made.find((name) => gone.has(name));
  if (twice !== undefined) throw new Error(`two steps change ${first.sheet}.${twice}`);
  const units = joinedUnits(first.units ?? [], next.units ?? [], nameNow);
  const parted = [
    ...(first.parted ?? []).map((each) => ({ ...each, to: each.to.map(nameNow) })),
    ...(next.parted ?? []).map((each) => ({ ...each, from: nameThen(each.from) })),
  ];
  const noted = [
    ...(first.noted ?? []).map(({ from, to }) => ({ from, to: nameNow(to) })),
    ...(next.noted ?? []).map(({ from, to }) => ({ from: nameThen(from), to })),
  ];
  const merged = [
    ...(first.merged ?? []).map((each) => ({ ...each, to: nameNow(each.to) })),
    ...(next.merged ?? []).map((each) => ({ ...each, from: each.from.map(nameThen) })),
  ];
  const legacy = [...(first.legacy ?? []), ...(next.legacy ?? []).map(nameThen)];
  return {
    ...(units.length > 0 && { units }),
    ...(parted.length > 0 && { parted }),
    ...(merged.length > 0 && { merged }),
    ...(legacy.length > 0 && { legacy }),
    ...(noted.length > 0 && { noted }),
  };
}

/** Of two changes of a unit the factors multiply. */
function joinedUnits(
  first: readonly UnitChange[],
  next: readonly UnitChange[],
  nameNow: (name: string) => string,
): readonly UnitChange[] {
  const own = first.map((each): UnitChange => {
    const column = nameNow(each.column);
    const later = next.find((one) => one.column === column);
    return { ...each, column, ...(later && { to: later.to, factor: each.factor * later.factor }) };
  });
  return [...own, ...next.filter(({ column }) => !own.some((each) => each.column === column))];
}

const signedNow = (signed: SignedColumn, nameNow: (name: string) => string): SignedColumn => ({
  ...signed,
  ...{ size: nameNow(signed.size), to: nameNow(signed.to), part: nameNow(signed.part) },
  of: signed.of.map(nameNow),
});

type Recoded = NonNullable<SheetStep['recoded']>;

/** A code that the next step recodes again becomes what that says; one that it withdraws for some years only cannot. */
function joinedCodes(first: Recoded, next: Recoded, nameNow: (name: string) => string): Recoded {
  const columns = new Map(next.map((each) => [each.column, each]));
  for (const { column, codes: own, withdrawn: gone } of first) {
    const name = nameNow(column);
    const later = columns.get(name);
    const twice = Object.values(own).find((code) => Object.hasOwn(later?.withdrawn ?? {}, code));
    if (twice !== undefined) throw new Error(`two steps change ${name}: ${twice}`);
    const now = Object.entries(own).map(([from, to]): [string, string] => [from, later?.codes[to] ?? to]);
    const withdrawn = { ...later?.withdrawn, ...gone };
    columns.set(name, {
      column: name,
      codes: { ...later?.codes, ...Object.fromEntries(now) },
      ...(Object.keys(withdrawn).length > 0 && { withdrawn }),
    });
  }
  return [...columns.values()];
}
