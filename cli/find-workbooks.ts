/** From what the user pointed at to a list of files to read, each once and each under a name of its own. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { Failure } from '../core/index.ts';

/** Stands for standard input where a file is asked for. */
export const STANDARD_INPUT = '-';

export interface FoundFile {
  readonly path: string;
  /** Name shown to people: within the folder named, with as much of the path before it as tells it from others. */
  readonly shown: string;
  /**
   * Why it is not read: `lock`, a program has a workbook open; `output`, this run replaces it; `tables`, text tables in a
   * folder below workbooks, one line for the folder.
   */
  readonly skip?: 'lock' | 'output' | 'tables';
  /** Met in a folder, where XML files of other kinds may lie as well. */
  readonly met?: true;
}

/**
 * Files, and every workbook or table in folders and their sub-folders, in order of name. Text tables in a folder below
 * workbooks are mostly what these were made of or made into: they are read where somebody names them or their folder.
 */
export function findWorkbooks(paths: readonly string[]): readonly FoundFile[] {
  const named = new Set(paths.filter(existsSync).map((path) => realpathSync(path)));
  const found = paths.flatMap(under).filter((each) => each.skip !== 'tables' || !named.has(identityOf(each)));
  const unique = [...new Map(found.map((each) => [identityOf(each), each])).values()];
  if (!unique.some((each) => !each.skip))
    throw new Failure('NOT_FOUND', 'no-workbooks', { path: paths.join(', ') });
  return withOwnNames(unique).sort((a, b) => (a.shown < b.shown ? -1 : 1));
}

/** Leaves the output of this run aside where it lies among the inputs and is ours; anything else there is refused. */
export async function withoutOutput(
  found: readonly FoundFile[],
  output: string,
  isResult: (file: string) => Promise<boolean>,
): Promise<readonly FoundFile[]> {
  const same = isAt(output);
  if (!found.some(same)) return found;
  if (!(await isResult(output))) throw new Failure('BAD_SETTINGS', 'output-is-input', { file: output });
  const left = found.map((each): FoundFile => (same(each) ? { ...each, skip: 'output' } : each));
  if (left.every((each) => each.skip)) throw new Failure('BAD_SETTINGS', 'output-is-input', { file: output });
  return left;
}

const identityOf = ({ path }: FoundFile): string => (path === STANDARD_INPUT ? path : realpathSync(path));

function under(path: string): FoundFile[] {
  if (path === STANDARD_INPUT) return [{ path, shown: 'stdin' }];
  if (!existsSync(path)) throw new Failure('NOT_FOUND', 'path', { path });
  if (!statSync(path).isDirectory()) return [{ path, shown: basename(path) }];
  const found: FoundFile[] = [];
  const visit = (folder: string, isBelowBooks: boolean): void => {
    const entries = entriesOf(folder);
    const hasBooks = isBelowBooks || entries.some((each) => each.isFile() && isWorkbook(each.name));
    if (isBelowBooks && entries.some((each) => each.isFile() && isTable(each.name)))
      found.push({ path: folder, shown: `${shownIn(path, folder)}/`, skip: 'tables' });
    for (const entry of entries) {
      const full = join(folder, entry.name);
      const shown = shownIn(path, full);
      const hidden = entry.name.startsWith('.');
      if (entry.isDirectory()) {
        if (!hidden) visit(full, hasBooks);
      } else if (/^~\$|^\.~lock\./.test(entry.name)) found.push({ path: full, shown, skip: 'lock' });
      else if (/\.xml$/i.test(entry.name) && !hidden) found.push({ path: full, shown, met: true });
      else if (isWorkbook(entry.name) || (isTable(entry.name) && !isBelowBooks))
        found.push({ path: full, shown });
    }
  };
  visit(path, false);
  return found;
}

/** Hidden files, locks of programs among them, are none. */
const isWorkbook = (name: string): boolean => /^(?!\.|~\$).*\.(?:xls[xmb]?|ods)$/i.test(name);
const isTable = (name: string): boolean => /^[^.].*\.(?:csv|tsv)$/i.test(name);

const shownIn = (root: string, path: string): string => relative(root, path).split(sep).join('/');

/** Whether a file to be read is the one that stands where something is to be written. */
function isAt(output: string): (file: FoundFile) => boolean {
  const place = existsSync(output) ? realpathSync(output) : null;
  return (file) => place !== null && identityOf(file) === place;
}

/** Throws where one of the files to be read would be replaced. */
export function refuseInputs(found: readonly FoundFile[], outputs: Iterable<string>): void {
  for (const output of outputs)
    if (found.some(isAt(output))) throw new Failure('BAD_SETTINGS', 'output-is-input', { file: output });
}

function entriesOf(folder: string): ReturnType<typeof readNames> {
  try {
    return readNames(folder);
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? '';
    throw new Failure('NOT_FOUND', 'folder', { path: folder, cause });
  }
}

const readNames = (folder: string) => readdirSync(folder, { withFileTypes: true });

/** Two files of the same name get the folders before it, as many as tell them apart: `2022/lab.xlsx`. */
function withOwnNames(files: readonly FoundFile[]): FoundFile[] {
  const named = [...files];
  for (;;) {
    const times = new Map<string, number>();
    for (const { shown } of named) times.set(shown, (times.get(shown) ?? 0) + 1);
    let changed = false;
    for (const [index, file] of named.entries()) {
      if ((times.get(file.shown) ?? 0) < 2) continue;
      const parts = resolve(file.path).split(sep);
      const shown = parts.slice(-file.shown.split('/').length - 1).join('/');
      changed ||= shown !== file.shown;
      named[index] = { ...file, shown };
    }
    if (!changed) return named;
  }
}
