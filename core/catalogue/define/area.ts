/** The forms of countries and of words in tables that follow no template. */
/** How the countries of a table stand to a sheet: the side that is its partner, and the side that reports. */
export interface ForeignAxis {
  readonly sheet: string;
  /** Field of the sheet that holds the partner. */
  readonly field: string;
  /** Ids of `ForeignWords.roles`. */
  readonly partner: string;
  readonly reporting: string;
  /** Codes that hold where the sides stand like this: `{ direction: 'IN' }`. */
  readonly at: Readonly<Record<string, string>>;
}

/** Words for tables that follow no template, unfolded; the reading rules stand in `read/foreign/`. */
export interface ForeignWords {
  /** Words for each side of a movement: origin, destination, sender … */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly axes: readonly ForeignAxis[];
  /** By field and code: what a whole label or header may say. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** By field and code: what a title or the name of a sheet may contain; the first code that fits is taken. */
  readonly titles: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly sexes: Readonly<Record<'female' | 'male' | 'total', readonly string[]>>;
  /** Words for thousands (3), millions (6) and thousands of millions (9). */
  readonly scales: Readonly<Record<number, readonly string[]>>;
  /** Words for plain units, which say nothing about a scale. */
  readonly persons: readonly string[];
  /** Words for shares, rates and averages, which are no counts. */
  readonly shares: readonly string[];
  /** Words of a corner for the columns and for the rows. */
  readonly across: readonly string[];
  readonly down: readonly string[];
  /** Headers of a column of countries that do not say which side it is. */
  readonly countries: readonly string[];
  /** Headers of a column of country codes. */
  readonly codesOfAreas: readonly string[];
  /** Headers of the figures of a long table. */
  readonly values: readonly string[];
  readonly notes: readonly string[];
  /** Headers of a column that names the sex. */
  readonly sexColumns: readonly string[];
  /** Labels for not stated, beside those of the lists. */
  readonly unknown: readonly string[];
  /** A name that two countries share: where the other one stands in the table as well, it means `means`. */
  readonly siblings: readonly { readonly name: string; readonly other: string; readonly means: string }[];
}

/** Countries and areas as data; the reading rules stand in `read/areas.ts`. */
export interface AreaList {
  /** ISO 3166-1 alpha-3 (with XKX) → alpha-2, M49 number and every accepted name, unfolded. */
  readonly countries: readonly {
    readonly alpha3: string;
    readonly alpha2: string;
    readonly m49: string;
    readonly names: readonly string[];
    readonly demonyms: readonly string[];
  }[];
  /** `_T`, `_U`, `XXA` … with the code they are stored as (`XXX` → `_U`). */
  readonly special: Readonly<Record<string, string>>;
  /** Withdrawn codes: the code they became, or `_AGG` for a dissolved state. */
  readonly withdrawn: Readonly<Record<string, string>>;
  /** Names of regions and groups, read as `_AGG`; M49 region codes too. */
  readonly aggregates: readonly string[];
  /** Names read as `_T` (total, world, ensemble …). */
  readonly totals: readonly string[];
  /** Names that must never be guessed (Congo, Korea …). */
  readonly ambiguous: readonly string[];
  /** Names read as `_O` with a warning (EU, Gulf …). */
  readonly groups: readonly string[];
  /** Names read as `_U`. */
  readonly unknown: readonly string[];
}
