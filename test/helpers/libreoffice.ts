/** LibreOffice as an independent program that opens what we write, and writes. In CI its absence is a failure, elsewhere a skip. */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { BookPlan } from '../../core/layout/plan.ts';

const run = promisify(execFile);

const isInstalled = spawnSync('soffice', ['--version']).status === 0;
/** Tests that need it are skipped where this is false. */
export const hasLibreOffice = isInstalled || Boolean(process.env['CI']);

/** The option for a profile of one's own. */
const profileIn = (folder: string): string =>
  `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;

/** Opens a workbook and saves it again in the format of `extension`, with a profile of its own. */
export async function saveInLibreOffice(bytes: Uint8Array, extension: 'xlsx' | 'pdf'): Promise<Uint8Array> {
  return (await saveAllInLibreOffice({ book: bytes }, extension)).book;
}

/** Several workbooks in one start of the program, which takes longer than a small workbook. */
export async function saveAllInLibreOffice<Name extends string>(
  books: Readonly<Record<Name, Uint8Array>>,
  extension: 'xlsx' | 'pdf',
): Promise<Readonly<Record<Name, Uint8Array>>> {
  if (!isInstalled) throw new Error('LibreOffice (soffice) is not installed, and tests in CI need it');
  const folder = await mkdtemp(join(tmpdir(), 'mainstream-soffice-'));
  try {
    const names = Object.keys(books) as Name[];
    const files = names.map((name) => join(folder, `${name}.xlsx`));
    for (const [index, file] of files.entries()) await writeFile(file, books[names[index] as Name]);
    const profile = profileIn(folder);
    const out = join(folder, 'out');
    await run('soffice', [profile, '--headless', '--convert-to', extension, '--outdir', out, ...files]);
    const saved = names.map(
      async (name) => [name, new Uint8Array(await readFile(join(out, `${name}.${extension}`)))] as const,
    );
    return Object.fromEntries(await Promise.all(saved)) as Record<Name, Uint8Array>;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Converts a file; `format` is an ending with or without a filter: `xlsx`, `ods`. */
export function convertWithOffice(name: string, content: Uint8Array | string, format: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    writeFileSync(join(folder, name), content);
    execFileSync(
      'soffice',
      [
        profileIn(folder),
        '--headless',
        // Commas, double quotes, UTF-8.
        ...(name.endsWith('.csv') ? ['--infilter=CSV:44,34,76'] : []),
        '--convert-to',
        format,
        '--outdir',
        join(folder, 'out'),
        join(folder, name),
      ],
      { stdio: 'ignore', timeout: 100_000 },
    );
    const written = name.replace(/\.[^.]*$/, `.${format.split(':')[0] ?? format}`);
    return new Uint8Array(readFileSync(join(folder, 'out', written)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The plan without cached results: what LibreOffice does not work out itself comes back blank. */
export const withoutResults = (plan: BookPlan): BookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell?.formula === undefined ? cell : { ...cell, value: null })),
    })),
  })),
});
