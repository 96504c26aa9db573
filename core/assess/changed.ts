/**
 * Figures that an earlier run gave otherwise (C-408), and whether one of them alone turns a finding or moves a score:
 * each is put back by itself, and everything is judged again (rulings-coherence B47).
 */
import type { ChangedFigure, EarlierFigure } from '../model/coherence.ts';
import { isNational } from '../model/by-indicator.ts';
import { figureWith } from '../model/figure.ts';
import type { Assessed, Computed, IndicatorValue } from '../model.ts';

/** Points by which a score must differ. */
const MOVED = 5;
/** So many figures are put back at most; what was not tried is only told (B47). */
const MOST_TRIED = 40;
/** The same sum in another order differs in the last digits. */
const CLOSE = 1e-9;

type Judge = (computed: Computed, changed: readonly ChangedFigure[]) => Assessed;

/** `judge` is asked once where no run came before. */
export function assessChanges(computed: Computed, earlier: readonly EarlierFigure[], judge: Judge): Assessed {
  const now = judge(computed, []);
  const changed = changedFigures(computed.values, earlier);
  if (changed.length === 0) return now;
  const matters = judgedOn(now);
  const tried = new Set(changed.filter(({ indicator }) => matters.has(indicator)).slice(0, MOST_TRIED));
  return judge(
    computed,
    changed.map((figure) => ({
      ...figure,
      turns: tried.has(figure) && differ(now, judge(withOld(computed, figure), [])),
    })),
  );
}

/** National figures, in the order of the run; one that is gone has no new value. */
function changedFigures(
  values: readonly IndicatorValue[],
  earlier: readonly EarlierFigure[],
): readonly ChangedFigure[] {
  if (earlier.length === 0) return [];
  const before = new Map(earlier.map((each) => [nameOf(each), each.value]));
  return values.flatMap((value): ChangedFigure[] => {
    const old = before.get(nameOf(value));
    if (Object.keys(value.disaggregation).length > 0 || old === undefined) return [];
    if (value.value !== null && Math.abs(old - value.value) <= CLOSE * Math.max(Math.abs(old), 1e-12))
      return [];
    const [first] = value.inputs;
    return [
      {
        ...{ indicator: value.indicator, year: value.year, old, now: value.value, turns: false },
        institution: first?.institution ?? null,
        places: value.inputs.flatMap(({ sources }) =>
          sources.map(({ file, sheet, cell }) => ({ file, sheet, cell })),
        ),
      },
    ];
  });
}

const nameOf = ({ indicator, year }: Pick<EarlierFigure, 'indicator' | 'year'>): string =>
  `${indicator} ${String(year)}`;

/** Indicators whose value a finding or a score may read. */
const judgedOn = ({ model }: Assessed): ReadonlySet<string> =>
  new Set([
    ...model.evidence.map(({ id }) => id),
    ...model.targets.map(({ indicator }) => indicator),
    ...model.policies.flatMap(({ outcome }) => outcome?.indicator ?? []),
  ]);

const withOld = (computed: Computed, { indicator, year, old }: ChangedFigure): Computed => ({
  ...computed,
  values: computed.values.map((value) =>
    value.indicator === indicator && value.year === year && isNational(value)
      ? figureWith(value, { value: old })
      : value,
  ),
});

function differ(now: Assessed, then: Assessed): boolean {
  const told = ({ findings }: Assessed): string =>
    JSON.stringify(findings.map((each) => [each.key, each.severity]).sort());
  const scores = ({ scores: { goals, overall } }: Assessed): readonly (number | null)[] => [
    ...goals.map(({ score }) => score),
    overall.score,
  ];
  const before = scores(then);
  return told(now) !== told(then) || scores(now).some((score, index) => moved(score, before[index] ?? null));
}

const moved = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a !== b : Math.abs(a - b) > MOVED;
