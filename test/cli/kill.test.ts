/**
 * A program that is killed while writing leaves the old file or the new file, never anything else: killed at each
 * of its steps, one after the other, until a run survives. The writer is killed in one file, so that it starts at once;
 * the command is the compiled program.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { leftOvers, writeFileSafely } from '../../cli/write-file.ts';
import { command, temporaryFolder } from '../helpers/command.ts';

const root = resolve(import.meta.dirname, '../..');
const PRELOADED = join(root, 'test/helpers/die-at-step.mjs');
const PART = /^\.(.+)\.[0-9a-f]{12}\.part$/;

// dozens of programs are started, on a busy machine too
vi.setConfig({ testTimeout: 240_000 });

/** Runs a program that dies at a step; true where it came to its end. */
function survives(folder: string, step: number, argv: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', PRELOADED, ...argv], {
    env: { ...process.env, DIE_FOLDER: folder, DIE_STEP: String(step) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL' || code === 0) done(code === 0);
      else fail(new Error(`exit code ${String(code)}: ${said}`));
    });
  });
}

/** The module that writes, without what it does not use: a child that loads the whole core takes ten times as long. */
const WRITER = join(temporaryFolder(), 'write-file.mjs');

/** A program that writes `bytes` to a file through the module. */
const writer = (target: string, source: string): readonly string[] => [
  '--input-type=module',
  '--eval',
  `import { readFileSync } from 'node:fs';
   const { writeFileSafely } = await import(${JSON.stringify(WRITER)});
   await writeFileSafely(${JSON.stringify(target)}, readFileSync(${JSON.stringify(source)}), { force: true });`,
];
/** Without `force`: the way a file is put where nothing stands. */
const carefulWriter = (target: string, source: string): readonly string[] =>
  writer(target, source).map((each) => each.replace('{ force: true }', '{}'));

const SMALL = Buffer.from('{"new": true}\n');
const LARGE = Buffer.alloc(5_000_000, 'new content 0123456789 ');
const OLD = Buffer.from('old content, of somebody');

describe('a writer killed at each step', () => {
  beforeAll(async () => {
    await build({
      entryPoints: [join(root, 'cli/write-file.ts')],
      outfile: WRITER,
      ...{ bundle: true, platform: 'node', format: 'esm', logLevel: 'error' },
    });
  });

  test.each([
    {
      name: 'new target in a new folder',
      old: null,
      content: SMALL,
      argv: carefulWriter,
      sub: 'a',
      least: 12,
    },
    { name: '5 MB over an existing target', old: OLD, content: LARGE, argv: writer, least: 13 },
  ])('$name: the old file or the new one', async ({ old, content, argv, sub = '.', least }) => {
    const source = join(temporaryFolder({ content }), 'content');
    const seen = new Set<string>();
    let steps = 0;
    for (let survived = false; !survived; steps += 2) {
      const pair = await Promise.all([steps + 1, steps + 2].map((step) => killed(step)));
      survived = pair.some(Boolean);
    }
    expect(steps).toBeGreaterThanOrEqual(least);
    expect(seen).toEqual(new Set(['old', 'new']));

    async function killed(step: number): Promise<boolean> {
      const folder = temporaryFolder(old ? { 'out.json': old } : {});
      const target = join(folder, sub, 'out.json');
      const survived = await survives(folder, step, argv(target, source));
      const found = existsSync(target) ? readFileSync(target) : null;
      const isNew = found !== null && content.equals(found);
      const isOld = found === null ? old === null : (old?.equals(found) ?? false);
      expect({ step, isOld, isNew }).toEqual({ step, isOld: !isNew, isNew: survived || !isOld });
      seen.add(isNew ? 'new' : 'old');

      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
        each.isFile(),
      );
      const others = files.map(({ name }) => name).filter((name) => name !== 'out.json');
      expect(others.filter((name) => PART.exec(name)?.[1] !== 'out.json')).toEqual([]);
      expect(others.length).toBeLessThanOrEqual(survived ? 0 : 1);
      expect(existsSync(join(folder, sub)) ? leftOvers(target) : []).toHaveLength(others.length);

      await writeFileSafely(target, content, { force: true });
      expect(content.equals(readFileSync(target))).toBe(true);
      return survived;
    }
  });
});

describe('template --all, killed on its way', () => {
  const argv = (folder: string): readonly string[] => [
    join(root, 'dist/cli/main.js'),
    ...['template', '--all', '--country', 'MDA', '--period', '2015-2024', '--force', '-o', folder],
  ];
  const whole = temporaryFolder();
  beforeAll(async () => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [tsc, '-b', 'cli'], { cwd: root });
    expect(await survives(whole, 0, argv(whole))).toBe(true);
  });

  // A file takes nine steps, so that 119 is another file and another step.
  test.each([5, 119])('at step %i: each file is the old one or the new one', async (step) => {
    const names = readdirSync(whole);
    expect(names).toHaveLength(15);
    const folder = join(temporaryFolder(), 'out');
    mkdirSync(folder);
    // every other file was there before
    const before = new Set(names.filter((_, index) => index % 2 === 0));
    for (const name of before) writeFileSync(join(folder, name), OLD);
    expect(await survives(folder, step, argv(folder))).toBe(false);
    const states = names.map((name) => {
      const target = join(folder, name);
      if (!existsSync(target)) return before.has(name) ? 'lost' : 'old';
      const found = readFileSync(target);
      if (found.equals(readFileSync(join(whole, name)))) return 'new';
      return before.has(name) && found.equals(OLD) ? 'old' : 'broken';
    });
    expect(new Set(states)).toEqual(new Set(step < 10 ? ['old'] : ['old', 'new']));
    const others = readdirSync(folder).filter((name) => !names.includes(name));
    expect(others.filter((name) => !names.includes(PART.exec(name)?.[1] ?? ''))).toEqual([]);
    expect(others.length).toBeLessThanOrEqual(1);
    expect((await command(argv(folder).slice(1))).code).toBe(0);
    for (const name of names)
      expect(readFileSync(join(folder, name)).equals(readFileSync(join(whole, name)))).toBe(true);
  });
});
