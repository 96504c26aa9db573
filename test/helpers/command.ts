/** The command line run in-process in a folder of its own, which is removed afterwards. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { main } from '../../cli/program.ts';
import { samplesFolder } from '../../samples/build.ts';
import { temporaryFolder } from './folders.ts';
import { workbookFiles } from './samples.ts';

export { put, temporaryFolder } from './folders.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Lines of standard error. */
  readonly said: readonly string[];
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
  readonly colour?: boolean;
  readonly aborted?: boolean;
  /** Both outputs go to one screen. */
  readonly screen?: boolean;
  /** Standard input. */
  readonly input?: Uint8Array;
}

async function* piecesOf(bytes: Uint8Array = new Uint8Array()): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield await Promise.resolve(bytes.subarray(at, at + 1000));
}

export async function command(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await main(
    argv,
    {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      terminal: options.screen ?? false,
      ...(options.screen && { width: 100 }),
      colour: options.colour ?? false,
      input: piecesOf(options.input),
      environment: options.environment ?? {},
      folder: options.folder ?? temporaryFolder(),
      signal: { aborted: options.aborted ?? false },
    },
    '0.1.0',
  );
  return { code, out, err, said: err.split('\n').filter(Boolean) };
}

/** Everything in a folder and what it holds: names and, for files, a hash of the bytes. */
export function contentOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const path = join(folder, name);
      const shown = relative(folder, path).split(sep).join('/');
      if (statSync(path).isDirectory()) return [`${shown}/`, ''];
      return [shown, createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

/** A copy of the workbooks of the fictional country, or only those of some institutions (`lab`, `sta`). */
export function xtsFolder(...institutions: readonly string[]): string {
  const asked = (file: string): boolean =>
    institutions.length === 0 || institutions.includes(file.slice(4, 7));
  const files = workbookFiles('xts').filter(asked);
  return temporaryFolder(
    Object.fromEntries(files.map((file) => [file, readFileSync(join(samplesFolder(), 'xts', file))])),
  );
}
