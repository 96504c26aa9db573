/** Puts activities together from the elements of a file; codes of IATI 1.0x become those of 2.0x. */
import type {
  Activity,
  ActivityOrganisation,
  ActivityShare,
  ActivityTransaction,
  Participant,
  PolicyMarker,
} from '../../model/activity.ts';
import { Failure } from '../../failure.ts';
import { megabytes, type Limits } from '../limits.ts';
import { dateOf, decimalOf, isDac, roleOf, transactionType, yearOf, DATE_TYPES } from './codes.ts';

type Attributes = Readonly<Record<string, string>>;

/** Bytes in memory of an activity and of a transaction, beside the texts. */
const ACTIVITY_COST = 1024;
const TRANSACTION_COST = 192;

type Open<T> = { -readonly [K in keyof T]: T[K] };

interface OpenActivity extends Omit<Open<Activity>, 'titles' | 'reporting' | 'transactions'> {
  readonly titles: Map<string, string>;
  reporting: Open<ActivityOrganisation>;
  participants: Open<Participant>[];
  countries: ActivityShare[];
  regions: ActivityShare[];
  sectors: ActivityShare[];
  markers: PolicyMarker[];
  transactions: ActivityTransaction[];
}

interface OpenTransaction extends Omit<Open<ActivityTransaction>, 'countries' | 'sectors'> {
  readonly countries: string[];
  readonly sectors: string[];
  date: string | null;
  valueDate: string | null;
}

export class ActivityBuilder {
  readonly activities: Activity[] = [];
  private activity: OpenActivity | null = null;
  private transaction: OpenTransaction | null = null;
  /** Names of the elements below the activity, outermost first. */
  private readonly path: string[] = [];
  /** Of the activity: where a value names no currency, and whose regions share the 100 %. */
  private currency: string | null = null;
  private regionVocabulary: string | null = null;
  private language = '';
  private gathered = '';
  private bytes = 0;
  private readonly limits: Limits;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  open(name: string, attributes: Attributes, line: number): void {
    if (this.activity === null) {
      if (name === 'iati-activity') this.begin(attributes, line);
      return;
    }
    this.path.push(name);
    this.gathered = '';
    this.language = attributes['xml:lang'] ?? (name === 'narrative' ? this.language : this.activity.language);
    if (this.path.length === 1) this.openInActivity(this.activity, name, attributes, line);
    else if (this.transaction && this.path.length === 2)
      openInTransaction(this.transaction, name, attributes, this.activity);
  }

  text(text: string): void {
    if (this.activity === null) return;
    this.gathered += text;
    if (this.gathered.length > this.limits.elementBytes)
      throw new Failure('LIMIT', 'R25', {
        part: 'iati-activity',
        limit: megabytes(this.limits.elementBytes),
      });
  }

  close(name: string): void {
    const { activity, transaction, path } = this;
    if (activity === null) return;
    if (path.length === 0) {
      this.end(activity);
      return;
    }
    const text = this.gathered.replace(/\s+/g, ' ').trim();
    this.gathered = '';
    if (transaction) {
      if (path.length === 2 && name === 'value') transaction.amount = decimalOf(text);
      if (path.length === 1) this.endTransaction(activity, transaction);
    } else if (text !== '') this.takeText(activity, path, text);
    path.pop();
  }

  private begin(attributes: Attributes, line: number): void {
    this.charge(ACTIVITY_COST);
    this.currency = codeIn(attributes, 'default-currency');
    this.regionVocabulary = null;
    this.activity = {
      identifier: '',
      reporting: { ref: null, type: null, name: null },
      ...{ participants: [], countries: [], regions: [], sectors: [], markers: [], transactions: [] },
      ...{ plannedStart: null, actualStart: null, plannedEnd: null, actualEnd: null },
      ...{ status: null, aidType: null, parent: null },
      titles: new Map(),
      language: attributes['xml:lang'] ?? '',
      humanitarian: /^(?:1|true)$/.test(attributes['humanitarian'] ?? ''),
      updated: attributes['last-updated-datetime'] ?? null,
      line,
    };
  }

  private openInActivity(activity: OpenActivity, name: string, attributes: Attributes, line: number): void {
    const { code, ref, type, percentage } = attributes;
    const share = { code: codeIn(attributes, 'code') ?? '', percent: decimalOf(percentage ?? '') };
    if (name === 'transaction')
      this.transaction = {
        ...{ type: '', amount: null, currency: null, year: null, date: null, valueDate: null },
        ...{ countries: [], regional: false, sectors: [], aidType: null, providerActivity: null, line },
      };
    else if (name === 'reporting-org')
      activity.reporting = { ref: ref ?? null, type: type ?? null, name: null };
    else if (name === 'participating-org')
      activity.participants.push({
        role: roleOf(attributes['role'] ?? ''),
        ...{ ref: ref ?? null, type: type ?? null, name: null },
      });
    else if (name === 'activity-status') activity.status = code ?? null;
    else if (name === 'recipient-country') activity.countries.push(share);
    else if (name === 'recipient-region') {
      const vocabulary = attributes['vocabulary'] ?? '1';
      this.regionVocabulary ??= vocabulary;
      if (vocabulary === this.regionVocabulary) activity.regions.push(share);
    } else if (name === 'sector' && isDac(attributes) && share.code !== '') activity.sectors.push(share);
    else if (name === 'policy-marker' && isDac(attributes) && code !== undefined)
      activity.markers.push({ code, significance: decimalOf(attributes['significance'] ?? '') });
    else if (name === 'default-aid-type' && isDac(attributes))
      activity.aidType ??= codeIn(attributes, 'code');
    else if (name === 'related-activity' && type === '1') activity.parent ??= ref?.trim() ?? null;
    else if (name === 'activity-date') takeDate(activity, attributes);
  }

  /** Texts stand in `narrative` (2.0x) or in the element itself (1.0x); the first of each language counts. */
  private takeText(activity: OpenActivity, path: readonly string[], text: string): void {
    const [owner] = path;
    if (path.length > 2 || (path.length === 2 && path[1] !== 'narrative')) return;
    const named = owner === 'reporting-org' ? activity.reporting : activity.participants.at(-1);
    if (owner === 'iati-identifier') activity.identifier = text;
    else if (owner === 'title') {
      if (activity.titles.has(this.language)) return;
      activity.titles.set(this.language, text);
    } else if ((owner === 'reporting-org' || owner === 'participating-org') && named) named.name ??= text;
    else return;
    this.charge(2 * text.length);
  }

  private endTransaction(activity: OpenActivity, open: OpenTransaction): void {
    const { date, valueDate, ...transaction } = open;
    this.transaction = null;
    if (transaction.type === '') return;
    this.charge(TRANSACTION_COST);
    activity.transactions.push({
      ...transaction,
      currency: transaction.currency ?? this.currency,
      year: yearOf(valueDate ?? '') ?? yearOf(date ?? ''),
    });
  }

  private end(activity: OpenActivity): void {
    this.activities.push(activity);
    this.activity = null;
  }

  private charge(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > this.limits.gridBytes)
      throw new Failure('LIMIT', 'R35', { limit: megabytes(this.limits.gridBytes) });
  }
}

function takeDate(activity: OpenActivity, attributes: Attributes): void {
  const kind = DATE_TYPES[attributes['type'] ?? ''];
  if (kind !== undefined) activity[kind] ??= dateOf(attributes['iso-date'] ?? '');
}

function openInTransaction(
  transaction: OpenTransaction,
  name: string,
  attributes: Attributes,
  { sectors }: Pick<Activity, 'sectors'>,
): void {
  const code = codeIn(attributes, 'code');
  if (name === 'transaction-type') transaction.type = transactionType(code ?? '');
  else if (name === 'transaction-date') transaction.date = attributes['iso-date'] ?? null;
  else if (name === 'value') {
    transaction.currency = codeIn(attributes, 'currency');
    transaction.valueDate = attributes['value-date'] ?? null;
  } else if (name === 'recipient-country' && code !== null) transaction.countries.push(code);
  else if (name === 'recipient-region') transaction.regional = true;
  // Where the activity states its purposes, those of its payments say nothing more.
  else if (name === 'sector' && sectors.length === 0 && isDac(attributes) && code !== null)
    transaction.sectors.push(code);
  else if (name === 'aid-type' && isDac(attributes)) transaction.aidType ??= code;
  else if (name === 'provider-org')
    transaction.providerActivity = attributes['provider-activity-id']?.trim() ?? null;
}

/** A code in capital letters; null where absent or blank. */
function codeIn(attributes: Attributes, name: string): string | null {
  const code = attributes[name]?.trim().toUpperCase() ?? '';
  return code === '' ? null : code;
}
