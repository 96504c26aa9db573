/** LibreOffice, where it is installed, as the program that prints: found, started with a profile of its own, and ended. */
import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from '../core/index.ts';
import type { Streams } from './context.ts';

type Surroundings = Pick<Streams, 'environment' | 'signal'>;

/** Seconds; the first start on a slow computer takes half a minute. */
const LONGEST = 180;
const LOOK_EVERY = 200;
/** With the marks by which a page is read aloud; versions before 7.4 make a PDF without them. */
const TAGGED = 'pdf:calc_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';
const NAMES = ['soffice', 'libreoffice'];
/** Where installers put it without adding it to the PATH. */
const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS'],
  win32: ['C:\\Program Files\\LibreOffice\\program', 'C:\\Program Files (x86)\\LibreOffice\\program'],
};

/** Path of the program: what the variable SOFFICE names, or else the first that is found. Throws `NOT_FOUND`. */
export function findLibreOffice({ environment }: Surroundings, platform = process.platform): string {
  const ending = platform === 'win32' ? '.exe' : '';
  const folders = [...(environment['PATH'] ?? '').split(delimiter), ...(PLACES[platform] ?? [])];
  const named = environment['SOFFICE'];
  const candidates = named
    ? [named]
    : folders.filter(Boolean).flatMap((folder) => NAMES.map((name) => join(folder, `${name}${ending}`)));
  const found = candidates.find(isProgram);
  if (found === undefined) throw new Failure('NOT_FOUND', 'libreoffice');
  return found;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The workbook as PDF. Throws `UNWRITABLE` where the program gives none in time, `STOPPED` where the user gave up. */
export async function pdfOf(
  workbook: Uint8Array,
  program: string,
  { signal }: Surroundings,
  seconds = LONGEST,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'mainstream-pdf-'));
  try {
    const file = join(folder, 'summary.xlsx');
    await writeFile(file, workbook);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const out = join(folder, 'out');
    const asked = [profile, '--headless', '--norestore', '--convert-to', TAGGED, '--outdir', out, file];
    await carryOut(program, asked, signal, seconds);
    const bytes = await readFile(join(out, 'summary.pdf')).catch(() => Buffer.alloc(0));
    if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Failure('UNWRITABLE', 'pdf');
    return new Uint8Array(bytes);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function carryOut(
  program: string,
  asked: readonly string[],
  signal: { readonly aborted: boolean },
  seconds: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    // a group of its own: the program starts others, which must end with it
    const child = spawn(program, asked, {
      stdio: 'ignore',
      windowsHide: true,
      detached: process.platform !== 'win32',
    });
    const started = Date.now();
    const end = (failure: Failure): void => {
      clearInterval(watch);
      endGroup(child.pid);
      reject(failure);
    };
    const watch = setInterval(() => {
      if (signal.aborted) end(new Failure('STOPPED', 'signal'));
      else if (Date.now() - started > seconds * 1000) end(new Failure('UNWRITABLE', 'pdfTime', { seconds }));
    }, LOOK_EVERY);
    child.on('error', () => {
      end(new Failure('UNWRITABLE', 'pdf'));
    });
    child.on('exit', () => {
      clearInterval(watch);
      resolve();
    });
  });
}

function endGroup(id: number | undefined): void {
  if (id === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? id : -id, 'SIGKILL');
  } catch {
    // it has ended by itself
  }
}
