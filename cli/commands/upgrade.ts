/** `mainstream upgrade`: copies of workbooks of an older template, in the shape of this version. The originals stay. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import {
  Failure,
  fill,
  planExport,
  planUpgrade,
  words,
  type Book,
  type UpgradePlan,
} from '../../core/index.ts';
import {
  bytesSource,
  fileSource,
  nodePlatform,
  readBook,
  upgradeWorkbook,
  type ByteSource,
} from '../../core/formats/index.ts';
import { say, type Context } from '../context.ts';
import { findWorkbooks, type FoundFile } from '../find-workbooks.ts';
import { failureText } from '../print/failure.ts';
import { upgradeList } from '../print/upgrade-list.ts';
import { refuseToReplace } from '../target.ts';
import { writeOutput } from '../write-output.ts';

export interface UpgradeOptions {
  /** Folder for the copies; default: beside each file. */
  readonly output?: string;
  /** Version of workbooks that state none. */
  readonly assumeVersion?: string;
  /** Older version in whose shape the copies are: an export, which may lose something. */
  readonly to?: string;
  readonly force?: boolean;
}

type Done = 'upgraded' | 'current' | 'aside' | 'open';

/**
 * A file that cannot be upgraded is told and does not stop the others. 0 fine · 1 some values are left for a person, or lost in an export ·
 * 3 some files were not upgraded (4: by a limit); of one file alone, the code of its failure.
 */
export async function upgrade(
  paths: readonly string[],
  options: UpgradeOptions,
  context: Context,
): Promise<number> {
  const found = findWorkbooks(paths);
  const text = words(context.language).upgrade;
  const count = { files: 0, upgraded: 0, current: 0, failed: 0 };
  let code = 0;
  for (const file of found) {
    if (context.host.signal?.aborted) throw new Failure('STOPPED', 'signal');
    if (file.skip) continue;
    try {
      const done = await upgradeOne(file, options, context);
      if (done === 'aside') continue;
      count.files += 1;
      count[done === 'open' ? 'upgraded' : done] += 1;
      if (done === 'open') code = Math.max(code, 1);
    } catch (error) {
      if (!(error instanceof Failure) || error.code === 'STOPPED' || error.code === 'BUG') throw error;
      if (found.length === 1) throw error;
      if (file.met && error.reason === 'R10') continue;
      count.files += 1;
      count.failed += 1;
      code = Math.max(code, error.code === 'LIMIT' ? 4 : 3);
      const why = failureText(error, context.language);
      context.streams.err(`${fill(text.refused, { file: file.shown, why }, context.language)}\n`);
    }
  }
  if (found.length > 1) context.streams.out(`${fill(text.receipt, count, context.language)}\n`);
  return code;
}

async function upgradeOne(file: FoundFile, options: UpgradeOptions, context: Context): Promise<Done> {
  const { host, settings, catalogue, language } = context;
  const text = words(language).upgrade;
  const limits = settings.limits ?? {};
  const source = await inMemory(file);
  const book = await readBook(source, nodePlatform, { host, limits });
  if (book.activities) {
    say(context, text.activities, { file: file.shown });
    return 'aside';
  }
  const plan =
    options.to === undefined
      ? planUpgrade(book, catalogue, options.assumeVersion ?? null)
      : planExport(book, catalogue, options.to);
  if (!plan) {
    say(context, text.current, { file: file.shown });
    return 'current';
  }
  if (book.format !== 'xlsx') throw new Failure('BAD_SETTINGS', 'upgrade-format', { file: file.shown });
  const target = targetOf(file, plan, options);
  const bytes = await written(book, source, { plan, exported: options.to !== undefined }, context);
  if (existsSync(target) && isSame(target, bytes)) {
    say(context, text.same, { file: file.shown, target });
    return 'current';
  }
  await refuseToReplace(target, options);
  await writeOutput(target, bytes, options, context);
  const { from, to, cells, rows } = plan;
  const args = { file: file.shown, target, from, to };
  const told =
    options.to === undefined
      ? fill(text.done, { ...args, rows: rows.before, split: rows.split, ...cells }, language)
      : fill(text.exported.done, { ...args, rows: rows.after, all: rows.before, lost: cells.open }, language);
  context.streams.out(`${told}\n`);
  return cells.open > 0 ? 'open' : 'upgraded';
}

/** The whole file, so that what is planned and what is written are of the same bytes. */
async function inMemory({ path, shown }: FoundFile): Promise<ByteSource> {
  const source = await fileSource(path, shown);
  try {
    return bytesSource(shown, await source.read(0, source.size));
  } finally {
    await source.close();
  }
}

const written = (
  book: Book,
  source: ByteSource,
  { plan, exported }: { readonly plan: UpgradePlan; readonly exported: boolean },
  context: Context,
): Promise<Uint8Array> =>
  upgradeWorkbook(
    source,
    nodePlatform,
    { ...plan, list: upgradeList(plan, book.file, context.language, exported) },
    context.settings.limits ?? {},
  );

/** `NAME.v1.0.xlsx`, beside the file or in the folder asked for. */
function targetOf({ path, shown }: FoundFile, { to }: UpgradePlan, { output }: UpgradeOptions): string {
  const extension = extname(path);
  const whole = output === undefined ? path : join(output, shown.replaceAll('/', '__'));
  return `${whole.slice(0, whole.length - extension.length)}.v${to}${extension}`;
}

const isSame = (target: string, bytes: Uint8Array): boolean => {
  try {
    return Buffer.compare(readFileSync(target), bytes) === 0;
  } catch {
    return false;
  }
};
