/**
 * What became of the figures of an earlier run: which changed, by how much, and why. Years and indicators that the
 * earlier run did not have are new figures and no revisions.
 */
import type { FigureInput, FigureRecord, FiguresFile, Revision, RevisionReason } from './schema.ts';

type Run = Pick<FiguresFile, 'figures' | 'inputs'>;

/** Of its flags those count that say that a public edition does not show it. */
type EarlierFigure = Pick<
  FigureRecord,
  'country' | 'indicator_id' | 'year' | 'disagg' | 'value' | 'flags'
> & {
  /** Null where the facts behind the figure are not known. */
  readonly inputs: readonly FigureInput[] | null;
};

/** What is known of an earlier run. */
export interface EarlierRun {
  readonly figures: readonly EarlierFigure[];
  /** Null where the files are not known. */
  readonly inputs: Run['inputs'] | null;
}

/** Whether a number is one that a public edition does not show. */
const isHidden = ({ flags }: Pick<FigureRecord, 'flags'>): boolean =>
  flags.some((flag) => flag.startsWith('HIDDEN_'));

/**
 * In the order of the present figures, then those that are no longer given. Where figures of this run are hidden
 * (`guarded`), nothing is told of what is hidden now, was hidden then, or is absent now, as what a ministry keeps back is.
 */
export function revisionsOf(
  all: EarlierRun,
  now: Pick<Run, 'figures' | 'inputs'>,
  guarded = false,
): Revision[] {
  const earlier = guarded ? openIn(all, now) : all;
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
          why: old.inputs ? reasonsOf(old.inputs, own?.inputs ?? [], hashes, guarded) : [],
        },
      ];
    },
  );
}

/** The earlier run without numbers that may not be told. */
function openIn(earlier: EarlierRun, now: Pick<Run, 'figures'>): EarlierRun {
  const shown = new Set(now.figures.filter(({ obs_status: status }) => status !== 'Q').map(keyOf));
  return {
    ...earlier,
    figures: earlier.figures.filter((each) => shown.has(keyOf(each)) && !isHidden(each)),
  };
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
  guarded: boolean,
): RevisionReason[] {
  const reasons = [...filesOf(old, now, hashes), ...factsOf(old, now, guarded)];
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

/** Of a fact that was hidden, or is not among those shown now, the earlier value is not told. */
function factsOf(
  old: readonly FigureInput[],
  now: readonly FigureInput[],
  guarded: boolean,
): RevisionReason[] {
  const before = new Map(old.map((each) => [factText(each), each]));
  const present = new Map(now.map((each) => [factText(each), each]));
  return [...new Set([...present.keys(), ...before.keys()])].flatMap((fact): RevisionReason[] => {
    const [was, is] = [before.get(fact), present.get(fact)];
    if (same(was?.value ?? null, is?.value ?? null)) return [];
    const kind = kindOf(was, is);
    const from = (is ?? was)?.from ?? [];
    const isTold = was && !(guarded && (isHidden(was) || is === undefined));
    return [{ kind, fact, old: isTold ? was.value : null, new: is?.value ?? null, from }];
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
