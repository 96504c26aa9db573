/** The command line run in-process in a folder of its own, which is removed afterwards. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { afterAll } from 'vitest';
import { main } from '../../cli/program.ts';
import { buildSample } from '../../samples/build.ts';

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
      terminal: false,
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

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files (path within it → content; a function is given nothing and gives bytes). */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'mainstream-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) put(folder, name, content);
  return folder;
}

export function put(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
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

let sample: string | undefined;

/** A copy of the workbooks of the fictional country, or only those of some institutions (`lab`, `sta`). */
export async function xtsFolder(...institutions: readonly string[]): Promise<string> {
  if (sample === undefined) {
    const books = await buildSample('xts');
    sample = temporaryFolder(Object.fromEntries(books));
  }
  const folder = temporaryFolder();
  for (const name of readdirSync(sample))
    if (institutions.length === 0 || institutions.includes(name.slice(4, 7)))
      cpSync(join(sample, name), join(folder, name));
  return folder;
}
