/**
 * What became of the figures of an earlier run: which changed, by how much, and why. Years and indicators that the
 * earlier run did not have are new figures and no revisions.
 */
import type { FigureInput, FigureRecord, FiguresFile, Revision, RevisionReason } from './schema.ts';

type Run = Pick<FiguresFile, 'figures' | 'inputs'>;

/** What is known of an earlier run. */
export interface EarlierRun {
  readonly figures: readonly (Pick<FigureRecord, 'country' | 'indicator_id' | 'year' | 'disagg' | 'value'> & {
    /** Null where the facts behind the figure are not known. */
    readonly inputs: readonly FigureInput[] | null;
  })[];
  /** Null where the files are not known. */
  readonly inputs: Run['inputs'] | null;
}

/** In the order of the present figures, then those that are no longer given. */
export function revisionsOf(earlier: EarlierRun, now: Pick<Run, 'figures' | 'inputs'>): Revision[] {
  const before = new Map(earlier.figures.map((each) => [keyOf(each), each]));
  const present = new Map(now.figures.map((each) => [keyOf(each), each]));
  const hashes = { before: hashesOf(earlier.inputs), now: hashesOf(now.inputs) };
  return [...now.figures, ...earlier.figures.filter((each) => !present.has(keyOf(each)))].flatMap(
    (figure) => {
      const [old, own] = [before.get(keyOf(figure)), present.get(keyOf(figure))];
      if (!old || same(old.value, own?.value ?? null)) return [];
      const value = own?.value ?? null;
      return [
        {
          indicator_id: figure.indicator_id,
          year: figure.year,
          disagg: figure.disagg,
          old: old.value,
          new: value,
          difference: old.value === null || value === null ? null : value - old.value,
          why: old.inputs ? reasonsOf(old.inputs, own?.inputs ?? [], hashes) : [],
        },
      ];
    },
  );
}

type RevisionKind = Extract<RevisionReason, { readonly fact: string }>['kind'];

const keyOf = ({
  country,
  indicator_id,
  year,
  disagg,
}: Pick<FigureRecord, 'country' | 'indicator_id' | 'year' | 'disagg'>): string =>
  JSON.stringify([country, indicator_id, year, Object.entries(disagg).sort()]);

/** The same terms added in another order, or saved by a spreadsheet program, differ in the last digits. */
const CLOSE = 1e-12;
const same = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b)));

type Hashes = ReadonlyMap<string, string | null>;
const hashesOf = (inputs: Run['inputs'] | null): Hashes | null =>
  inputs && new Map(inputs.map(({ file, sha256 }) => [file, sha256]));

function reasonsOf(
  old: readonly FigureInput[],
  now: readonly FigureInput[],
  hashes: { readonly before: Hashes | null; readonly now: Hashes | null },
): RevisionReason[] {
  const reasons = [...filesOf(old, now, hashes), ...factsOf(old, now)];
  return reasons.length > 0 ? reasons : [{ kind: 'method' }];
}

/** Files behind the figure that came, went or have other content. */
function filesOf(
  old: readonly FigureInput[],
  now: readonly FigureInput[],
  hashes: { readonly before: Hashes | null; readonly now: Hashes | null },
): RevisionReason[] {
  const { before: was, now: is } = hashes;
  if (!was || !is) return [];
  const behind = (inputs: readonly FigureInput[]): Set<string> =>
    new Set(inputs.flatMap(({ from }) => from.map(({ file }) => file)));
  const [before, present] = [behind(old), behind(now)];
  return [...new Set([...present, ...before])].sort().flatMap((file): RevisionReason[] => {
    if (!was.has(file)) return [{ kind: 'new-file', file }];
    if (!is.has(file)) return [{ kind: 'file-gone', file }];
    return was.get(file) === is.get(file) ? [] : [{ kind: 'file-changed', file }];
  });
}

function factsOf(old: readonly FigureInput[], now: readonly FigureInput[]): RevisionReason[] {
  const before = new Map(old.map((each) => [factText(each), each]));
  const present = new Map(now.map((each) => [factText(each), each]));
  return [...new Set([...present.keys(), ...before.keys()])].flatMap((fact): RevisionReason[] => {
    const [was, is] = [before.get(fact), present.get(fact)];
    if (same(was?.value ?? null, is?.value ?? null)) return [];
    const kind = kindOf(was, is);
    const from = (is ?? was)?.from ?? [];
    return [{ kind, fact, old: was?.value ?? null, new: is?.value ?? null, from }];
  });
}

function kindOf(was: FigureInput | undefined, is: FigureInput | undefined): RevisionKind {
  if (was === undefined || is === undefined) return was === undefined ? 'fact-new' : 'fact-gone';
  return is.flags.includes('MANUAL') ? 'fact-decided' : 'fact-changed';
}

/** `STA_POP.total 2022 (age=_T)`: as traces print it. */
const factText = ({ fact, year, dimensions }: FigureInput): string => {
  const codes = Object.entries(dimensions).map(([name, code]) => `${name}=${code}`);
  return `${fact} ${String(year)}${codes.length > 0 ? ` (${codes.join(', ')})` : ''}`;
};
