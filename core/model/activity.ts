/**
 * Aid activities as publishers state them in files of the IATI standard (coherence §3.11): plain data, codes of the
 * 2.0x standard whatever version the file has. Nothing is added up or converted here.
 */

/** A share of an activity. `percent` is null where the file gives none. */
export interface ActivityShare {
  readonly code: string;
  readonly percent: number | null;
}

export interface ActivityOrganisation {
  /** Code of the organisation in its register; null where not given. */
  readonly ref: string | null;
  /** IATI organisation type: `10` government, `21` international NGO, `40` multilateral … */
  readonly type: string | null;
  readonly name: string | null;
}

export interface Participant extends ActivityOrganisation {
  /** `1` funding, `2` accountable, `3` extending, `4` implementing. */
  readonly role: string;
}

export interface PolicyMarker {
  /** Of the DAC list; `1` is gender equality. */
  readonly code: string;
  readonly significance: number | null;
}

export interface ActivityTransaction {
  /** `2` outgoing commitment, `3` disbursement, `4` expenditure, `11` incoming commitment … */
  readonly type: string;
  /** Null where it is no plain decimal number. */
  readonly amount: number | null;
  /** Of the value, else the default of the activity; null where neither is given. */
  readonly currency: string | null;
  /** Year of the value date, else of the transaction; null where neither is a date. */
  readonly year: number | null;
  /** Countries named by the transaction itself; empty where those of the activity hold. */
  readonly countries: readonly string[];
  /** The transaction names a region, so the countries of the activity do not hold. */
  readonly regional: boolean;
  readonly sectors: readonly string[];
  readonly aidType: string | null;
  /** The provider's activity from which incoming money came. */
  readonly providerActivity: string | null;
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
}

export interface Activity {
  /** Empty where the file gives none. */
  readonly identifier: string;
  readonly reporting: ActivityOrganisation;
  /** In order of the file. */
  readonly participants: readonly Participant[];
  /** `1` pipeline … `5` cancelled, `6` suspended. */
  readonly status: string | null;
  /** ISO dates. */
  readonly plannedStart: string | null;
  readonly actualStart: string | null;
  readonly plannedEnd: string | null;
  readonly actualEnd: string | null;
  /** By language; `''` where neither the text nor the activity names one. */
  readonly titles: ReadonlyMap<string, string>;
  /** The language of texts that name none. */
  readonly language: string;
  /** Recipient countries: ISO 3166-1 alpha-2, capital letters. */
  readonly countries: readonly ActivityShare[];
  /** Recipient regions of the first vocabulary named: they take their part of the 100 %. */
  readonly regions: readonly ActivityShare[];
  /** DAC purposes of five digits (vocabulary 1). */
  readonly sectors: readonly ActivityShare[];
  readonly markers: readonly PolicyMarker[];
  readonly humanitarian: boolean;
  readonly aidType: string | null;
  /** Identifier of the parent activity. */
  readonly parent: string | null;
  /** When the publisher changed it last, as written. */
  readonly updated: string | null;
  readonly transactions: readonly ActivityTransaction[];
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
}

/** What became of the activities of a file: read = used + those left out. */
export interface ActivityReceipt {
  readonly read: number;
  readonly used: number;
  readonly remarks: readonly ActivityRemark[];
}

/**
 * Why activities, years or payments of a file are left out, or how they were understood.
 * Activities: `NO_COUNTRY` nobody says which country is consolidated · `OTHER_COUNTRY` · `OTHER_PURPOSE` ·
 * `NO_IDENTIFIER` · `REPEATED` stands again, newer · `NO_SHARE` the country's part is not stated · `NO_MONEY`.
 * `NO_RATE`: years without a rate of exchange. `NO_AMOUNT`: payments without readable amount, currency or date.
 * `PERCENT`: shares of countries that do not make 100.
 */
export type ActivityRemarkKind =
  | 'NO_COUNTRY'
  | 'OTHER_COUNTRY'
  | 'OTHER_PURPOSE'
  | 'NO_IDENTIFIER'
  | 'REPEATED'
  | 'NO_SHARE'
  | 'NO_MONEY'
  | 'NO_RATE'
  | 'NO_AMOUNT'
  | 'PERCENT';

export interface ActivityRemark {
  readonly kind: ActivityRemarkKind;
  readonly count: number;
  /** The first of them by name: identifiers, or `EUR 2023`. */
  readonly names: readonly string[];
  /** Line of the first. */
  readonly line: number;
}

/** What a country chooses for reading activities. */
export interface ActivityChoices {
  /** Purposes that make an activity one about migration; `all` takes every activity of the country. */
  readonly purposes?: 'all' | readonly string[] | undefined;
  /** Units of a currency for one US dollar, by currency and year: `{ "EUR": { "2023": 0.92 } }`. */
  readonly rates?: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
}
