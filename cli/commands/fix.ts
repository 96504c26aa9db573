/** `validate --fix`: carries out fixes in copies of the files, with a file beside each copy that undoes them. */
import { basename, extname, join } from 'node:path';
import {
  Failure,
  chooseFixes,
  figures,
  wordsOf,
  show,
  words,
  type CellFix,
  type FileFixes,
} from '../../core/index.ts';
import {
  bytesSource,
  canBePatched,
  fileSource,
  nodePlatform,
  patchBook,
  type PatchedBook,
} from '../../core/formats/index.ts';
import type { Book, UndoFile, Value } from '../../core/index.ts';
import { runOptions, say, type Context } from '../context.ts';
import { issuesNamed } from '../issue-names.ts';
import { STANDARD_INPUT, type FoundFile } from '../find-workbooks.ts';
import { readInputs } from '../inputs.ts';
import { refuseToReplace } from '../target.ts';
import { writeOutput } from '../write-output.ts';

export interface FixOptions {
  /** Carry out safe fixes. */
  readonly fix?: boolean;
  /** Cells (`LAB_OUT!C12`) or keys of issues whose proposals are accepted, safe or not. */
  readonly accept?: readonly string[];
  /** The copy, or the folder of the copies; default: `NAME.fixed.xlsx` beside the file. */
  readonly output?: string;
  readonly country?: string;
  readonly force?: boolean;
}

/** The files to be looked at afterwards: the copy in place of each file that was fixed. */
export async function fixFiles(
  found: readonly FoundFile[],
  options: FixOptions,
  context: Context,
): Promise<readonly FoundFile[]> {
  if (found.some(({ path }) => path === STANDARD_INPUT)) throw new Failure('BAD_SETTINGS', 'fix-stdin');
  const { books } = await readInputs(found, context);
  const { checked, computed } = figures(books, {
    indicators: [],
    listAll: true,
    ...runOptions(context),
    ...(options.country !== undefined && { country: options.country }),
  });
  const issues = [...checked.issues, ...computed.issues];
  const accepted = new Set(
    (options.accept ?? []).flatMap((name) => {
      const keys = issuesNamed(name, issues).flatMap(({ key, fix }) => (fix ? [key] : []));
      if (keys.length === 0) throw new Failure('BAD_SETTINGS', 'fix-key', { found: name });
      return keys;
    }),
  );
  const wanted = options.fix === true ? issues : issues.filter(({ key }) => accepted.has(key));
  const chosen = new Map(chooseFixes(books, wanted, accepted).map((each) => [each.file, each]));
  const text = words(context.language).fixes;
  const jobs: { file: FoundFile; book: Book; fixes: FileFixes; target: string }[] = [];
  for (const file of found) {
    const book = books.find((each) => each.file === file.shown);
    const fixes = chosen.get(file.shown);
    if (!book) continue;
    if (!fixes || fixes.cells.length === 0) say(context, text.nothing, { file: file.shown });
    else if (!canBePatched(book)) say(context, text.notWritten, { file: file.shown });
    else jobs.push({ file, book, fixes, target: targetOf(file, found.length, options) });
    for (const passed of fixes?.passed ?? [])
      say(context, text.passed, { ...passed, why: wordsOf(text.why, passed.why) ?? passed.why });
  }
  for (const { target } of jobs)
    for (const each of [target, undoName(target)]) await refuseToReplace(each, options);
  for (const job of jobs) await fixOne(job, options, context);
  const asked = issues.filter(({ fix, key }) => fix && !fix.safe && !accepted.has(key)).length;
  if (asked > 0) say(context, text.proposals, { n: asked });
  const copies = new Map(jobs.map(({ file, target }) => [file, target]));
  return found.map((file) => {
    const copy = copies.get(file);
    return copy === undefined ? file : { path: copy, shown: shownOf(file, found.length, options) };
  });
}

async function fixOne(
  { file, book, fixes, target }: { file: FoundFile; book: Book; fixes: FileFixes; target: string },
  options: FixOptions,
  context: Context,
): Promise<void> {
  const text = words(context.language).fixes;
  const source = await fileSource(file.path, file.shown);
  let patched: PatchedBook;
  try {
    patched = await patchBook(book, source, nodePlatform, fixes.cells, context.settings.limits ?? {});
  } finally {
    await source.close();
  }
  const { bytes, undo, hasFormulas } = patched;
  const undoFile: UndoFile = {
    undoVersion: '1.0',
    tool: 'mainstream',
    file: basename(target),
    sha256: await sha256Of(bytes),
    undo: JSON.parse(JSON.stringify(undo)) as UndoFile['undo'],
  };
  await writeOutput(target, bytes, options, context);
  await writeOutput(undoName(target), `${JSON.stringify(undoFile, null, 2)}\n`, options, context);
  say(context, text.fixed, { file: file.shown, n: fixes.cells.length, target });
  for (const own of byRule(fixes.cells)) sayRule(own, context);
  if (hasFormulas) say(context, text.formulas, { target });
  say(context, text.undo, { undo: undoName(target) });
}

const byRule = (cells: readonly CellFix[]): readonly (readonly CellFix[])[] =>
  [...new Set(cells.map(({ rule }) => rule))]
    .sort()
    .map((rule) => cells.filter((cell) => cell.rule === rule));

function sayRule(cells: readonly CellFix[], context: Context): void {
  const [first] = cells;
  if (!first) return;
  const text = words(context.language).fixes;
  // without groups: a number that was a text may differ from it in nothing else
  const shown = (value: Value): string => (value === null ? text.blank : show(value, context.language, true));
  const cell = `${first.sheet}!${first.cell}`;
  const { rule, from, to } = first;
  if (cells.length === 1) say(context, text.ruleOne, { rule, cell, from: shown(from), to: shown(to) });
  else say(context, text.rule, { rule, n: cells.length, first: cell });
}

const sha256Of = (bytes: Uint8Array): Promise<string> =>
  nodePlatform.sha256(
    (async function* () {
      yield await bytesSource('', bytes).read(0, bytes.length);
    })(),
  );

export const undoName = (target: string): string => `${target.slice(0, -extname(target).length)}.undo.json`;

/** `--output` names the copy of one file and the folder of several, in which each keeps the folders of its name. */
function targetOf(file: FoundFile, files: number, options: FixOptions): string {
  const { output } = options;
  if (output === undefined) return withFixed(file.path);
  return isName(output, file, files) ? output : join(output, ...file.shown.split('/'));
}

/** The name shown for the copy: files of one name must differ in it, as the originals do. */
function shownOf(file: FoundFile, files: number, { output }: FixOptions): string {
  if (output === undefined) return withFixed(file.shown);
  return isName(output, file, files) ? basename(output) : file.shown;
}

const withFixed = (name: string): string => {
  const extension = extname(name);
  return `${name.slice(0, name.length - extension.length)}.fixed${extension}`;
};

const isName = (output: string, { path }: FoundFile, files: number): boolean =>
  files === 1 && extname(output).toLowerCase() === extname(path).toLowerCase();
