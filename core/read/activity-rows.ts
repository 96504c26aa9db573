/**
 * One aid activity as rows of DON_SUPPORT, one for each year (coherence §3.11): committed = Σ type 2, or type 11 where
 * there is no type 2; disbursed = Σ types 3 and 4; the country's part of each; whole US dollars.
 */
import type { Activity, ActivityShare, ActivityTransaction, Participant } from '../model/activity.ts';
import type { Row, Value } from '../model.ts';

/** Units of a currency for one US dollar in a year; null where nobody says. */
export type Rates = (currency: string, year: number) => number | null;

export interface ActivityRows {
  readonly rows: readonly Row[];
  /** `EUR 2023`, for the years left out. */
  readonly withoutRate: readonly string[];
  /** Payments for the country without readable amount, currency or date. */
  readonly unreadable: number;
}

/** The part of an activity that goes to a country. */
export interface CountryPart {
  /** 0 to 1; null where the file does not state it. */
  readonly share: number | null;
  /** The shares stated do not make 100: what they make. */
  readonly sum: number | null;
}

const COMMITMENT = '2';
const INCOMING = '11';
const SPENT = ['3', '4'];

/** Rounding of the shares that is nothing to speak of. */
const TOLERANCE = 1;

/** Shares above 100 in all are taken as parts of their sum; below, as they are. Absent ones are known only of one alone. */
export function countryPart({ countries, regions }: Activity, code: string): CountryPart {
  const all = [...countries, ...regions];
  const own = countries.filter((each) => each.code === code);
  if (own.length === 0) return { share: 0, sum: null };
  if (all.length === 1 && own[0]?.percent === null) return { share: 1, sum: null };
  const percents = all.map(({ percent }) => percent);
  if (own.some(({ percent }) => percent === null) || percents.some((each) => each !== null && each < 0))
    return { share: null, sum: null };
  const total = (shares: readonly ActivityShare[]): number =>
    shares.reduce((sum, { percent }) => sum + (percent ?? 0), 0);
  const sum = total(all);
  const odd = Math.abs(sum - 100) > TOLERANCE;
  return { share: total(own) / Math.max(100, odd ? sum : 100), sum: odd ? sum : null };
}

/** The part of one payment: its own country comes before those of the activity. */
export function partOf(
  { countries, regional }: ActivityTransaction,
  part: number | null,
  code: string,
): number | null {
  if (countries.length > 0) return countries.includes(code) ? 1 / countries.length : 0;
  return regional ? 0 : part;
}

/** What turns an activity into rows of a country. */
export interface Measures {
  /** Of the country, ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly rates: Rates;
  /** Projects of partners, by the identifier that they typed. */
  readonly typed: ReadonlyMap<string, string>;
}

/** @param part what goes to the country where a payment says nothing itself; null: not stated. */
export function rowsOfActivity(
  activity: Activity,
  part: number | null,
  { code, rates, typed }: Measures,
): ActivityRows {
  const committed = activity.transactions.some(({ type }) => type === COMMITMENT) ? COMMITMENT : INCOMING;
  const years = new Map<number, OpenYear>();
  let unreadable = 0;
  for (const payment of activity.transactions) {
    const kind = payment.type === committed ? 'committed' : SPENT.includes(payment.type) ? 'disbursed' : null;
    const share = partOf(payment, part, code);
    if (kind === null || share === null || share === 0) continue;
    const { amount, currency, year, line } = payment;
    if (amount === null || currency === null || year === null) {
      unreadable += 1;
      continue;
    }
    const open = years.get(year) ?? { committed: null, disbursed: null, line, missing: new Set() };
    years.set(year, open);
    const rate = currency === 'USD' ? 1 : rates(currency, year);
    if (rate === null) open.missing.add(`${currency} ${String(year)}`);
    else open[kind] = (open[kind] ?? 0) + (amount * share) / rate;
  }
  const ordered = [...years].sort(([a], [b]) => a - b);
  const about = aboutProject(activity, typed);
  return {
    rows: ordered
      .filter(([, { missing }]) => missing.size === 0)
      .map(([year, { committed: promised, disbursed, line }]) => ({
        number: line,
        values: { ...about, year, committed_usd: whole(promised), disbursed_usd: whole(disbursed) },
      })),
    withoutRate: ordered.flatMap(([, { missing }]) => [...missing]),
    unreadable,
  };
}

interface OpenYear {
  committed: number | null;
  disbursed: number | null;
  /** Of the first payment of the year. */
  readonly line: number;
  readonly missing: Set<string>;
}

/** Never −0, which is what is left where nearly all was taken back. */
const whole = (amount: number | null): number | null => (amount === null ? null : Math.round(amount) + 0);

/** What every row says of its project. */
function aboutProject(activity: Activity, typed: Measures['typed']): Readonly<Record<string, Value>> {
  const { identifier, reporting, transactions } = activity;
  const funders = ofRole(activity, '1');
  const donor = funders.find(({ ref }) => ref !== null && ref === reporting.ref) ?? funders[0] ?? reporting;
  const [implementer] = ofRole(activity, '4');
  const purposes = purposesOf(activity);
  const provider = transactions.find(
    ({ type, providerActivity }) => INFLOWS.includes(type) && providerActivity,
  );
  const parent = activity.parent ?? provider?.providerActivity ?? null;
  return {
    project_id: identifier,
    record_source: 'IATI',
    donor: nameOf(donor) ?? '_U',
    implementer: implementer ? nameOf(implementer) : null,
    title: titleOf(activity),
    start: activity.actualStart ?? activity.plannedStart,
    end: activity.actualEnd ?? activity.plannedEnd,
    iati_identifier: identifier,
    partner_type: partnerType(reporting),
    crs_purpose: purposes[0]?.code ?? null,
    aid_type: activity.aidType ?? onlyOne(transactions.map(({ aidType }) => aidType)),
    parent_project: typed.get(parent ?? '') ?? parent,
    gender_marker: genderMarker(activity),
    obs_status: 'A',
    conf_status: 'F',
    source: ['IATI', nameOf(reporting)].filter(Boolean).join(', ').slice(0, 200),
    note: purposes.length > 1 ? purposes.map(shown).join('; ').slice(0, 500) : null,
  };
}

/** Incoming funds and incoming commitments name the activity from which they came. */
const INFLOWS = ['1', INCOMING];

const ofRole = ({ participants }: Activity, role: string): readonly Participant[] =>
  participants.filter((each) => each.role === role);

const nameOf = ({ name, ref }: Pick<Participant, 'name' | 'ref'>): string | null => name ?? ref;

/** In the activity's own language, else the first one given. */
function titleOf({ titles, language, identifier }: Activity): string {
  const [first] = titles.values();
  return (titles.get(language) ?? first ?? identifier).slice(0, 500);
}

/** Purposes by share, the largest first, equal ones by code; those of the payments by how many name them. */
export function purposesOf({ sectors, transactions }: Activity): readonly ActivityShare[] {
  const shares = new Map<string, number>();
  for (const { code, percent } of sectors)
    shares.set(code, (shares.get(code) ?? 0) + (percent ?? (sectors.length === 1 ? 100 : 0)));
  for (const code of transactions.flatMap((each) => each.sectors))
    shares.set(code, (shares.get(code) ?? 0) + 1);
  const isStated = sectors.length > 0;
  return [...shares]
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .map(([code, percent]) => ({ code, percent: isStated ? percent : null }));
}

const shown = ({ code, percent }: ActivityShare): string =>
  percent === null ? code : `${code} ${String(percent)} %`;

/** Significance of the marker gender equality, 0 to 2. */
function genderMarker({ markers }: Activity): number | null {
  const level = markers.find(({ code }) => code === '1')?.significance ?? null;
  return level !== null && [0, 1, 2].includes(level) ? level : null;
}

const onlyOne = (codes: readonly (string | null)[]): string | null => {
  const [first = null, ...others] = new Set(codes);
  return others.length === 0 ? first : null;
};

/** Of who reports (rulings-coherence B13); a multilateral is told by the first two digits of its DAC channel code. */
function partnerType({ type, ref }: Pick<Participant, 'type' | 'ref'>): string | null {
  if (type !== '40') return TYPES[type ?? ''] ?? null;
  const [, channel = ''] = /^(?:XM-DAC-)?(4\d)\d{3}$/.exec(ref ?? '') ?? [];
  return CHANNELS[channel] ?? null;
}

const TYPES: Readonly<Record<string, string>> = {
  ...{ '10': 'BILATERAL', '11': 'BILATERAL', '15': 'BILATERAL' },
  ...{ '21': 'NGO', '22': 'NGO', '23': 'NGO', '24': 'NGO', '60': 'FOUNDATION' },
};

const CHANNELS: Readonly<Record<string, string>> = {
  '41': 'UN',
  '42': 'EU',
  '43': 'IFI',
  '44': 'IFI',
  '46': 'IFI',
};
