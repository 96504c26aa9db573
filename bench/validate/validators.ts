/**
 * The contenders in validating: ours on the workbook and on the text table, reading alone as the floor, and a
 * validator of table schemas on the text table. Each is loaded only when it is measured.
 */
import { COLUMNS } from './rows.ts';

/** What a validator found; null where it does not look. */
export interface Tally {
  readonly rows: number;
  /** Rows with at least one error. */
  readonly bad: number | null;
  /** Cases by rule, where the validator has rules. */
  readonly byRule: Readonly<Record<string, number>>;
}

export type Validator = (path: string) => Promise<Tally>;

async function readOnly(path: string): Promise<Tally> {
  const { fileSource, nodePlatform, readBook } = await import('../../core/formats/index.ts');
  const source = await fileSource(path);
  const book = await readBook(source, nodePlatform);
  await source.close();
  return { rows: (book.sheets.at(-1)?.rowCount ?? 1) - 1, bad: null, byRule: {} };
}

/** Reads and checks as `mainstream validate` does, without printing. */
async function mainstream(path: string): Promise<Tally> {
  const { fileSource, nodePlatform, readBook } = await import('../../core/formats/index.ts');
  const { figures } = await import('../../core/index.ts');
  const source = await fileSource(path);
  const book = await readBook(source, nodePlatform);
  await source.close();
  const { checked } = figures([book], { indicators: [] });
  const byRule: Record<string, number> = {};
  for (const { rule, count = 1 } of checked.issues) byRule[rule] = (byRule[rule] ?? 0) + count;
  const { read = 0, rejected = 0 } = [...checked.counts.values()][0] ?? {};
  return { rows: read, bad: rejected, byRule };
}

const WHOLE = { type: 'integer', constraints: { minimum: 0 } };

/** The checks of the sheet that a table schema can say: lists, numbers, required cells. Sums and keys it cannot. */
async function tableSchema(path: string): Promise<Tally> {
  const { Table } = await import('tableschema');
  const { catalogue } = await import('../../core/index.ts');
  const listed = (codes: readonly string[]) => ({ type: 'string', constraints: { enum: [...codes] } });
  const list = (id: string) => listed(catalogue.codeLists.find((each) => each.id === id)?.codes ?? []);
  const kinds: Readonly<Record<(typeof COLUMNS)[number], object>> = {
    year: { type: 'integer', constraints: { required: true, minimum: 1950, maximum: 2100 } },
    destination: listed(catalogue.areas.countries.map(({ alpha3 }) => alpha3)),
    isco: list('CL_ISCO'),
    isic: list('CL_ISIC'),
    contract: list('CL_CONTRACT'),
    total: { type: 'integer', constraints: { required: true, minimum: 0 } },
    female: WHOLE,
    male: WHOLE,
    sex_unknown: WHOLE,
    obs_status: list('CL_OBS_STATUS'),
    conf_status: list('CL_CONF_STATUS'),
    source: { type: 'string' },
  };
  const fields = COLUMNS.map((name) => ({ name, ...kinds[name] }));
  const table = await Table.load(path, { schema: { fields } });
  const stream = (await table.iter({ forceCast: true, stream: true })) as unknown as AsyncIterable<unknown>;
  let rows = 0;
  let bad = 0;
  for await (const row of stream) {
    rows++;
    if (row instanceof Error) bad++;
  }
  return { rows, bad, byRule: {} };
}

export const VALIDATORS = {
  'read-xlsx': readOnly,
  xlsx: mainstream,
  csv: mainstream,
  tableschema: tableSchema,
} as const satisfies Readonly<Record<string, Validator>>;

export type ValidatorName = keyof typeof VALIDATORS;

/** As the tables name them. */
export const TITLES: Readonly<Record<ValidatorName, string>> = {
  'read-xlsx': '.xlsx, read only (grids)',
  xlsx: '.xlsx, Mainstream validate',
  csv: '.csv, Mainstream validate',
  tableschema: '.csv, tableschema',
};
