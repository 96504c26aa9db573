/**
 * The way from a version of the templates to the newest: the declared steps one after the other, put together as one
 * (coherence-workbook §8). A new version needs its step alone; older workbooks take all that follow theirs.
 */
import type { SheetStep, SignedColumn, TemplateStep } from '../catalogue/define.ts';
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
  const names = new Map(next.renamed.map(({ from, to }) => [from, to]));
  const nameNow = (name: string): string => names.get(name) ?? name;
  const signed = first.signed ? signedNow(first.signed, nameNow) : next.signed;
  const recoded = joinedCodes(first.recoded ?? [], next.recoded ?? [], nameNow);
  const constants = first.constants.map(({ to, value }) => {
    const codes = next.recoded?.find(({ column }) => column === nameNow(to))?.codes;
    return { to: nameNow(to), value: codes?.[value] ?? value };
  });
  return {
    sheet: first.sheet,
    renamed: [...first.renamed.map(({ from, to }) => ({ from, to: nameNow(to) })), ...next.renamed],
    ...(signed && { signed }),
    ...(recoded.length > 0 && { recoded }),
    constants: [
      ...constants,
      ...next.constants.filter(({ to }) => !constants.some((each) => each.to === to)),
    ],
  };
}

const signedNow = (signed: SignedColumn, nameNow: (name: string) => string): SignedColumn => ({
  ...signed,
  ...{ size: nameNow(signed.size), to: nameNow(signed.to), part: nameNow(signed.part) },
});

type Recoded = NonNullable<SheetStep['recoded']>;

/** A code that the next step recodes again becomes what that says. */
function joinedCodes(first: Recoded, next: Recoded, nameNow: (name: string) => string): Recoded {
  const codes = new Map(next.map((each) => [each.column, each.codes]));
  for (const { column, codes: own } of first) {
    const later = codes.get(nameNow(column)) ?? {};
    const now = Object.entries(own).map(([from, to]): [string, string] => [from, later[to] ?? to]);
    codes.set(nameNow(column), { ...later, ...Object.fromEntries(now) });
  }
  return [...codes].map(([column, own]) => ({ column, codes: own }));
}
