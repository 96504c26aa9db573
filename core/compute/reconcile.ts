/**
 * Figures of two institutions on the same thing, side by side (profile-sheets §5, coherence §5.9, rulings-coherence
 * B46). Nothing is averaged and nothing is blocked; a difference becomes an issue for the two to explain.
 */
import type { Catalogue, CrossCheck } from '../catalogue/define.ts';
import type { Bound } from '../expression/bound.ts';
import { type Evaluated, type FactSource, type Where, exists } from '../expression/evaluated.ts';
import { evaluate } from '../expression/evaluate.ts';
import { listMembers, memberTerms } from '../expression/list-members.ts';
import { firstSource } from '../expression/lazy-fact.ts';
import { mentions, notesOf } from '../expression/noted.ts';
import { factTerms } from '../expression/terms.ts';
import { joined } from '../grouped.ts';
import type {
  Checked,
  Difference,
  Fact,
  Issue,
  Meta,
  Place,
  ReconciledFigure,
  Reconciliation,
  Source,
  Value,
} from '../model.ts';
import { knownIn } from '../remember.ts';
import { type Judgement, bandOf, difference, judge } from './judge.ts';

export interface Compared {
  /** The severe differences first, then in the order of the checks. */
  readonly reconciliations: readonly Reconciliation[];
  readonly issues: readonly Issue[];
  readonly differences: readonly Difference[];
}

export interface Comparisons extends Compared {
  /** The same by check and year (`nameOfComparison`). */
  readonly parts: ReadonlyMap<string, Compared>;
}

export const nameOfComparison = ({ id }: CrossCheck, year: number): string => `${id} ${String(year)}`;

type Valued = Evaluated & { readonly value: number };

/** Both sides of a comparison, both with a value. */
interface Pair {
  readonly check: CrossCheck;
  readonly year: number;
  readonly partner: string | null;
  readonly a: Valued;
  readonly b: Valued;
  readonly judgement: Judgement;
}

/** Comparisons of a check in a year that are known already; undefined where they must be made. */
export type KnownComparison = (check: CrossCheck) => (year: number) => Compared | undefined;

export interface ReconcileOptions {
  readonly compared: ((comparison: Reconciliation, formulas: readonly [Bound, Bound]) => void) | undefined;
  readonly known: KnownComparison | undefined;
}

export function reconcile(
  { crossChecks, templates }: Catalogue,
  source: FactSource,
  years: readonly number[],
  checked: Checked,
  { compared, known }: ReconcileOptions,
): Comparisons {
  const metas = metaByFile(checked);
  const parts = new Map<string, Compared>();
  for (const check of crossChecks.filter(bothSidesIn(checked))) {
    const around = { metas, country: checked.country, list: memberList(check, templates), compared };
    const stays = known?.(check);
    let pairsIn: ReturnType<typeof openPairs> | undefined;
    for (const year of years)
      parts.set(
        nameOfComparison(check, year),
        stays?.(year) ?? ofPairs((pairsIn ??= openPairs(check, source))(year), around),
      );
  }
  const all = [...parts.values()];
  return {
    parts,
    differences: joined(all.map(({ differences }) => differences)),
    reconciliations: severeFirst(all.flatMap(({ reconciliations }) => reconciliations)),
    get issues() {
      return all.flatMap(({ issues }) => issues);
    },
  };
}

interface Around extends Pick<ReconcileOptions, 'compared'> {
  readonly metas: ReadonlyMap<string, Meta>;
  readonly country: string | null;
  /** The code list of the members compared. */
  readonly list: string | null;
}

function ofPairs(pairs: readonly Pair[], { metas, country, list, compared }: Around): Compared {
  const isOwn = (fact: Fact): boolean => fact.country === (country ?? fact.country);
  let issues: readonly Issue[] | undefined;
  const differences = pairs.map((pair): Difference => {
    const { check, year, partner, a, b } = pair;
    const reconciliation = reconciliationOf(pair, metas);
    if (reconciliation) compared?.(reconciliation, [a.bound, b.bound]);
    return {
      ...{ check: check.id, year, partner, reconciliation },
      a: { institution: check.a.institution, value: a.value },
      b: { institution: check.b.institution, value: b.value },
      get facts() {
        return [...a.facts, ...b.facts].filter(isOwn);
      },
    };
  });
  return {
    differences,
    reconciliations: differences.flatMap(({ reconciliation }) => reconciliation ?? []),
    // where they stand is looked up when somebody asks
    get issues() {
      return (issues ??= pairs.flatMap((pair) => issueOf(pair, list)));
    },
  };
}

/** A side of which no workbook has any sheet has no figure: then the other, perhaps of a million rows, need not be added up. */
function bothSidesIn({ usable, mirrors = [] }: Checked): (check: CrossCheck) => boolean {
  const present = new Set([...usable, ...mirrors].map(({ dataset }) => dataset.template.id));
  return ({ a, b }) =>
    [a, b].every(({ value }) => {
      const terms = factTerms(value);
      return terms.length === 0 || terms.some(({ sheet }) => present.has(sheet));
    });
}

const WHOLE: Where = { cut: {} };

/** In a year one pair, or one for each member that a has; nothing where a side is missing. */
function openPairs(check: CrossCheck, source: FactSource): (year: number) => readonly Pair[] {
  if (!check.by) return openPairsOf(check, source, null);
  const list = { over: check.by[0], each: check.a.value };
  const ofMembers = new Map<string, ReturnType<typeof openPairsOf>>();
  return (year) =>
    listMembers(list, source, WHOLE, year).flatMap((member) =>
      knownIn(ofMembers, member, () => openPairsOf(check, source, member))(year),
    );
}

/** Both sides, for a member of a list or without one. */
function openPairsOf(
  check: CrossCheck,
  source: FactSource,
  partner: string | null,
): (year: number) => readonly Pair[] {
  const where = partner === null ? WHOLE : { ...WHOLE, member: partner };
  const [one, other] = [check.a, check.b].map(({ value }) => evaluate(value, source, where));
  return (year) => {
    if (!one || !other || Number.isNaN(one.value(year)) || Number.isNaN(other.value(year))) return [];
    const [a, b] = [one.at(year), other.at(year)];
    if (!exists(a) || !exists(b) || !isComparable(check, a, b, year) || !isMeant(check, a, b, year))
      return [];
    const judgement = excused(check, a, b, year) ? AS_SAID : judge(check, a.value, b.value);
    return [{ check, year, partner, a, b, judgement }];
  };
}

/** A note explains the figures. */
const AS_SAID: Judgement = { severity: null, holds: true };

/**
 * Money in one currency; of the year on at least one side, where the other may be carried forward (rulings A4); a
 * quotient has something to divide by; and a stock that fell says nothing about who came.
 */
function isComparable({ relation }: CrossCheck, a: Valued, b: Valued, year: number): boolean {
  const currencies = new Set([...a.currencies, ...b.currencies]);
  if (currencies.size > 1 || (a.newest !== year && b.newest !== year)) return false;
  if (relation === 'BETWEEN') return b.value > 0;
  return relation !== 'MIRROR' || b.value >= 0;
}

const isMeant = (check: CrossCheck, a: Valued, b: Valued, year: number): boolean =>
  check.remark?.effect !== 'needed' || isSaid(check, { a, b }, year);

const excused = (check: CrossCheck, a: Valued, b: Valued, year: number): boolean =>
  check.remark?.effect === 'excuses' && isSaid(check, { a, b }, year);

function isSaid({ remark }: CrossCheck, sides: Pick<Pair, 'a' | 'b'>, year: number): boolean {
  if (!remark) return false;
  const facts = remark.of.flatMap((side) => sides[side].facts).filter((fact) => fact.year === year);
  return notesOf(facts).some((note) => mentions(note, remark.any) && !mentions(note, remark.none ?? []));
}

// ── For the reconciliation sheet ─────────────────────────────────────────────────────────────────────────

function reconciliationOf(pair: Pair, metas: ReadonlyMap<string, Meta>): Reconciliation | null {
  const { check, year, partner, a, b, judgement } = pair;
  if (check.concept === null || !('tolerance' in check)) return null;
  const d = difference(a.value, b.value);
  return {
    check: check.id,
    concept: check.concept,
    year,
    partner,
    relation: check.relation,
    tolerance: check.tolerance,
    a: figureOf(a, check.a.institution, metas),
    b: figureOf(b, check.b.institution, metas),
    d,
    band: bandOf(d),
    holds: judgement.holds,
  };
}

/** What stands as it should is no severe difference, however far apart. */
function severeFirst(all: readonly Reconciliation[]): readonly Reconciliation[] {
  const isSevere = ({ band, relation, holds }: Reconciliation): boolean =>
    band === 'severe' && (relation === 'EQ' || relation === 'MIRROR' || !holds);
  return [...all.filter(isSevere), ...all.filter((each) => !isSevere(each))];
}

const metaByFile = ({ usable, mirrors = [] }: Checked): ReadonlyMap<string, Meta> =>
  new Map([...mirrors, ...usable].map(({ dataset }) => [dataset.file, dataset.meta]));

function figureOf(
  { value, facts }: Valued,
  institution: string,
  metas: ReadonlyMap<string, Meta>,
): ReconciledFigure {
  // The cells behind a side are listed when somebody asks for them: of most comparisons nobody does.
  const sources = (): readonly Source[] => facts.flatMap((fact) => fact.sources);
  let places: readonly Place[] | undefined;
  return {
    value,
    institution,
    get definition() {
      const meta = metas.get(sources()[0]?.file ?? '');
      const definition = [meta?.definitionSet, meta?.migrantBasis].filter((each) => each).join('/');
      return definition === '' ? null : definition;
    },
    get places() {
      return (places ??= sources().map(placeOfSource));
    },
  };
}

const placeOfSource = ({ file, sheet, cell }: Source): Place => ({ file, sheet, cell });

// ── For the list of issues ───────────────────────────────────────────────────────────────────────────────

/** `left` is the side that should be larger; where none should, a. */
function issueOf(pair: Pair, members: string | null): readonly Issue[] {
  const { check, year, partner, a, b, judgement } = pair;
  if (judgement.severity === null) return [];
  const first = a.facts[0];
  const source = first && firstSource(first);
  const sheets = [...a.facts, ...b.facts].map(({ sheet }) => sheet);
  return [
    {
      rule: check.id,
      severity: judgement.severity,
      key: [
        check.id,
        [...new Set(sheets)].join('+'),
        [String(year), partner].filter(Boolean).join(),
        first?.measure ?? '',
      ].join('|'),
      place: source ? placeOfSource(source) : { file: '' },
      args: { ...argsOf(pair), ...(members !== null && { partnerList: members }) },
      ...(a.value * b.value < 0 && { variant: 'OPPOSITE' }),
    },
  ];
}

function argsOf({ check, year, partner, a, b }: Pair): Readonly<Record<string, Value>> {
  const as = { value: a.value, institution: check.a.institution };
  const bs = { value: b.value, institution: check.b.institution };
  const [left, right] = check.relation === 'LE' ? [bs, as] : [as, bs];
  return {
    left: shown(left.value),
    right: shown(right.value),
    excess: left.value === 0 ? null : 100 * (right.value / left.value - 1),
    d: difference(a.value, b.value),
    year,
    partner,
    leftInstitution: left.institution,
    rightInstitution: right.institution,
    ...(check.relation === 'BETWEEN' && { each: shown(a.value / b.value), low: check.low, high: check.high }),
    ...(check.relation === 'APART' && { low: check.low, high: check.high }),
    ...(check.relation === 'TOLD' && {
      gap: shown(a.value - b.value),
      percent: b.value === 0 ? null : shown((100 * a.value) / b.value),
    }),
  };
}

/** As people read it: whole from a thousand on, otherwise at most two decimals. */
const shown = (value: number): number =>
  Math.abs(value) >= 1000 ? Math.round(value) : Math.round(value * 100) / 100;

/** The code list of the members compared; null where they are countries or there are none. */
function memberList({ by, a }: CrossCheck, templates: Catalogue['templates']): string | null {
  if (!by) return null;
  const sheets = new Set(memberTerms({ over: by[0], each: a.value }).map(({ sheet }) => sheet));
  const fields = templates.filter(({ id }) => sheets.has(id)).flatMap((template) => template.fields);
  return fields.find(({ id }) => id === by[0])?.codes ?? null;
}
