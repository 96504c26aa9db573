/**
 * Failures while writing: every call to the file system fails in turn, others meddle between two steps, and targets
 * of every kind. What stood there stays, nothing is left behind, and people are told in one sentence.
 */
import { execFileSync } from 'node:child_process';
import type * as fileSystem from 'node:fs';
import {
  chmodSync,
  ftruncateSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { findWorkbooks } from '../../cli/find-workbooks.ts';
import { isOurResult, isWrittenByUs } from '../../cli/own-file.ts';
import { leftOvers, writeFileSafely } from '../../cli/write-file.ts';
import { command, contentOf, temporaryFolder, xtsFolder } from '../helpers/command.ts';
import { refusalOf } from '../helpers/raw-workbook.ts';
import { rawZip } from '../helpers/raw-zip.ts';

/** What the file system does to the writer: calls counted while `armed`, in the order in which they are made. */
const disk = vi.hoisted(() => ({
  armed: false,
  calls: [] as string[],
  /** Number of the call that fails, from 1. */
  failing: 0,
  code: 'EIO',
  /** Calls that always fail. */
  without: new Map<string, string>(),
  /** Done before each call. */
  before: undefined as ((name: string) => void) | undefined,
}));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof fileSystem>();
  const fault = (code: string): Error => Object.assign(new Error(code), { code });
  const watched = <T extends (...args: never[]) => unknown>(
    name: string,
    real: T,
    partly?: (...args: Parameters<T>) => void,
  ): T =>
    ((...args: Parameters<T>) => {
      if (!disk.armed) return real(...args);
      disk.calls.push(name);
      disk.armed = false;
      disk.before?.(name);
      disk.armed = true;
      const code = disk.without.get(name);
      if (code !== undefined) throw fault(code);
      if (disk.calls.length === disk.failing) {
        partly?.(...args);
        throw fault(disk.code);
      }
      return real(...args);
    }) as T;
  return {
    ...fs,
    mkdirSync: watched('mkdir', fs.mkdirSync),
    openSync: watched('open', fs.openSync),
    writeSync: watched(
      'write',
      fs.writeSync as (handle: number, bytes: Uint8Array) => number,
      (handle, bytes) => {
        fs.writeSync(handle, bytes, 0, 1);
      },
    ),
    fsyncSync: watched('flush', fs.fsyncSync),
    closeSync: watched('close', fs.closeSync, (handle) => {
      fs.closeSync(handle);
    }),
    linkSync: watched('link', fs.linkSync),
    renameSync: watched('rename', fs.renameSync),
    rmSync: watched('remove', fs.rmSync),
    accessSync: watched('access', fs.accessSync),
  };
});

afterEach(() => {
  Object.assign(disk, { armed: false, calls: [], failing: 0, code: 'EIO', before: undefined });
  disk.without.clear();
  vi.unstubAllGlobals();
});

/** Runs with the disk armed. */
async function onDisk<T>(action: () => Promise<T>): Promise<T> {
  disk.calls = [];
  disk.armed = true;
  try {
    return await action();
  } finally {
    disk.armed = false;
  }
}

const OURS = '[]\n';
const NEW = '[{"country":"XTS","institution":"STA"}]\n';

describe('each call fails in turn', () => {
  const NEW_TARGET = [
    'access',
    'mkdir',
    'open',
    'write',
    'flush',
    'close',
    'link',
    'remove',
    'open',
    'flush',
    'close',
  ];
  const REPLACED = ['access', 'mkdir', 'open', 'write', 'flush', 'close', 'rename', 'open', 'flush', 'close'];
  /** What may fail without harm: links (the disk may know none), and what comes when the file is in its place. */
  const harmless = (step: number, call: string | undefined): boolean => call === 'link' || step > 7;

  const cases = [
    { name: 'new target', calls: NEW_TARGET, old: {} },
    { name: 'replaced', calls: REPLACED, old: { 'out.json': OURS } },
  ].flatMap((each) =>
    ['EIO', 'ENOSPC'].flatMap((code) =>
      each.calls.map((call, index) => ({ ...each, code, call, step: index + 1 })),
    ),
  );

  test.each(cases)('$name, $code at step $step ($call)', async ({ calls, old, code, call, step }) => {
    const folder = temporaryFolder(old);
    Object.assign(disk, { failing: step, code });
    const said = await onDisk(() => refusalOf(writeFileSafely(join(folder, 'out.json'), NEW)));
    expect(disk.calls[step - 1]).toBe(call);
    if (harmless(step, call)) {
      expect(said).toBe('read');
      expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(NEW);
      // a temporary file that cannot be removed stays: it is told at the next run
      expect(leftOvers(join(folder, 'out.json'))).toHaveLength(call === 'remove' ? 1 : 0);
    } else {
      expect(said).toBe('UNWRITABLE.target');
      expect(contentOf(folder)).toEqual(contentOf(temporaryFolder(old)));
    }
    expect(calls).toContain(call);
  });

  test('the steps are those above', async () => {
    const folder = temporaryFolder();
    await onDisk(() => writeFileSafely(join(folder, 'out.json'), NEW));
    expect(disk.calls).toEqual(NEW_TARGET);
    await onDisk(() => writeFileSafely(join(folder, 'out.json'), NEW));
    expect(disk.calls).toEqual(REPLACED);
  });

  test('new folders go again with the file that could not be written into them', async () => {
    const folder = temporaryFolder({ 'here/x': '' });
    disk.without.set('write', 'ENOSPC');
    const target = join(folder, 'here/a/b/out.json');
    expect(await onDisk(() => refusalOf(writeFileSafely(target, NEW)))).toBe('UNWRITABLE.target');
    expect(Object.keys(contentOf(folder))).toEqual(['here/', 'here/x']);
  });

  test.each([
    ['open', 'ENOSPC'],
    ['write', 'ENOSPC'],
    ['flush', 'EIO'],
    ['close', 'EDQUOT'],
    ['access', 'EROFS'],
    ['access', 'EACCES'],
    ['mkdir', 'EACCES'],
  ])('a command says it once, with exit code 2: %s %s', async (call, code) => {
    const folder = temporaryFolder();
    disk.without.set(call, code);
    const target = join(folder, 'a/out.xlsx');
    const ran = await onDisk(() =>
      command(['template', '-i', 'LAB', '-c', 'MDA', '-p', '2015-2024', '-o', target]),
    );
    expect(ran).toMatchObject({
      code: 2,
      out: '',
      said: [
        `Cannot write ${target} (${code}). Check that the folder exists, is not read-only and has room. What stood there is unchanged.`,
      ],
    });
    expect(contentOf(folder)).toEqual({});
  });

  test('a file in use by another program is named so', async () => {
    const folder = temporaryFolder({ 'out.json': OURS });
    const target = join(folder, 'out.json');
    disk.without.set('rename', 'EBUSY');
    expect(await onDisk(() => refusalOf(writeFileSafely(target, NEW)))).toBe('UNWRITABLE.open');
    disk.without.set('rename', 'EPERM');
    expect(await onDisk(() => refusalOf(writeFileSafely(target, NEW)))).toBe('UNWRITABLE.target');
    vi.stubGlobal('process', Object.create(process, { platform: { value: 'win32' } }));
    expect(await onDisk(() => refusalOf(writeFileSafely(target, NEW)))).toBe('UNWRITABLE.open');
    expect(contentOf(folder)).toEqual(contentOf(temporaryFolder({ 'out.json': OURS })));
  });
});

describe('others meddle between the check and the last step', () => {
  const target = (folder: string): string => join(folder, 'out.json');
  const meddle = (folder: string, at: string, act: (file: string) => void): void => {
    disk.before = (name) => {
      if (name !== at) return;
      disk.before = undefined;
      act(target(folder));
    };
  };
  const write = (folder: string, force = false): Promise<string> =>
    onDisk(() => refusalOf(writeFileSafely(target(folder), NEW, { force })));
  const put = (file: string): void => {
    writeFileSync(file, 'theirs');
  };
  const found = (folder: string): string => readFileSync(target(folder), 'utf8');

  test.each([
    { name: 'a file appears', at: 'flush', without: '' },
    { name: 'a file appears at the very last moment', at: 'link', without: '' },
    { name: 'a file appears, on a disk without links', at: 'flush', without: 'link' },
  ])('$name: it stays', async ({ at, without }) => {
    const folder = temporaryFolder();
    if (without !== '') disk.without.set(without, 'EPERM');
    meddle(folder, at, put);
    expect(await write(folder)).toBe('UNWRITABLE.exists');
    expect(found(folder)).toBe('theirs');
    expect(Object.keys(contentOf(folder))).toEqual(['out.json']);
  });

  test('a file of ours is changed by somebody: it stays', async () => {
    const folder = temporaryFolder({ 'out.json': OURS });
    meddle(folder, 'flush', put);
    expect(await write(folder)).toBe('UNWRITABLE.exists');
    expect(found(folder)).toBe('theirs');
  });

  test('a disk without links gets the new file all the same', async () => {
    const folder = temporaryFolder();
    disk.without.set('link', 'ENOTSUP');
    expect(await write(folder)).toBe('read');
    expect(found(folder)).toBe(NEW);
    expect(Object.keys(contentOf(folder))).toEqual(['out.json']);
  });

  test('--force replaces what appears', async () => {
    const folder = temporaryFolder();
    meddle(folder, 'flush', put);
    expect(await write(folder, true)).toBe('read');
    expect(found(folder)).toBe(NEW);
  });

  test('what goes away is written anew', async () => {
    const folder = temporaryFolder({ 'out.json': OURS });
    meddle(folder, 'flush', unlinkSync);
    expect(await write(folder)).toBe('read');
    expect(found(folder)).toBe(NEW);
  });
});

/** Windows has no links and permissions of this kind. */
const posix = test.skipIf(process.platform === 'win32');

describe('kinds of targets', () => {
  posix('behind a link, what it points to is replaced and the link stays', async () => {
    const folder = temporaryFolder({ 'real/2024.json': OURS });
    symlinkSync('real/2024.json', join(folder, 'newest.json'));
    await writeFileSafely(join(folder, 'newest.json'), NEW);
    expect(readlinkSync(join(folder, 'newest.json'))).toBe('real/2024.json');
    expect(lstatSync(join(folder, 'real/2024.json')).isFile()).toBe(true);
    expect(readFileSync(join(folder, 'real/2024.json'), 'utf8')).toBe(NEW);
    expect(Object.keys(contentOf(join(folder, 'real')))).toEqual(['2024.json']);
  });

  posix.each([
    { name: 'to somebody’s file', to: 'real/theirs.json', says: 'UNWRITABLE.exists' },
    { name: 'to nowhere', to: 'real/nothing.json', says: 'UNWRITABLE.noFile' },
    { name: 'to itself', to: 'link.json', says: 'UNWRITABLE.noFile' },
    { name: 'to a folder', to: 'real', says: 'UNWRITABLE.folder' },
    { name: 'to a workbook that is open', to: 'real/open.json', says: 'UNWRITABLE.open' },
  ])('a link $name is refused', async ({ to, says }) => {
    const folder = temporaryFolder({
      'real/theirs.json': '1',
      'real/open.json': OURS,
      'real/~$open.json': '',
    });
    symlinkSync(to, join(folder, 'link.json'));
    expect(await refusalOf(writeFileSafely(join(folder, 'link.json'), NEW))).toBe(says);
    expect(readlinkSync(join(folder, 'link.json'))).toBe(to);
    expect(readFileSync(join(folder, 'real/theirs.json'), 'utf8')).toBe('1');
  });

  posix('another name of the same file keeps the old content', async () => {
    const folder = temporaryFolder({ 'out.json': OURS });
    linkSync(join(folder, 'out.json'), join(folder, 'archive.json'));
    await writeFileSafely(join(folder, 'out.json'), NEW);
    expect(readFileSync(join(folder, 'archive.json'), 'utf8')).toBe(OURS);
  });

  posix('a pipe is refused and not waited for', async () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [join(folder, 'out.json')]);
    for (const force of [true, false])
      expect(await refusalOf(writeFileSafely(join(folder, 'out.json'), NEW, { force }))).toBe(
        'UNWRITABLE.noFile',
      );
  });

  posix.each([0o600, 0o640, 0o666, 0o777])(
    'permissions %o are kept, as far as the mask allows',
    async (mode) => {
      const folder = temporaryFolder({ 'out.json': OURS });
      chmodSync(join(folder, 'out.json'), mode);
      await writeFileSafely(join(folder, 'out.json'), NEW);
      expect(statSync(join(folder, 'out.json')).mode & 0o777).toBe(mode & ~process.umask());
    },
  );

  posix('a new file has the permissions of any new file', async () => {
    const folder = temporaryFolder();
    await writeFileSafely(join(folder, 'out.json'), NEW);
    expect(statSync(join(folder, 'out.json')).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  test('a write-protected file is replaced only with --force', async () => {
    const folder = temporaryFolder({ 'out.json': OURS });
    chmodSync(join(folder, 'out.json'), 0o444);
    expect(await refusalOf(writeFileSafely(join(folder, 'out.json'), NEW))).toBe('UNWRITABLE.protected');
    await writeFileSafely(join(folder, 'out.json'), NEW, { force: true });
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(NEW);
    expect(statSync(join(folder, 'out.json')).mode & 0o222).toBe(0);
  });

  test.each(['x'.repeat(250), 'é'.repeat(120)])('a name as long as names may be', async (label) => {
    const folder = temporaryFolder();
    await writeFileSafely(join(folder, `${label}.json`), NEW);
    expect(Object.keys(contentOf(folder))).toEqual([`${label}.json`]);
  });

  test('nothing at all can be written too', async () => {
    const folder = temporaryFolder();
    await writeFileSafely(join(folder, 'out.csv'), '');
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('');
  });
});

describe('what killed runs left', () => {
  const PART = '.out.json.0123456789ab.part';

  test('is told, not removed, and only what has exactly our pattern', async () => {
    const others = [
      '.out.json.0123.part',
      '.out.json.0123456789AB.part',
      '.other.json.0123456789ab.part',
      'out.json.part',
    ];
    const folder = temporaryFolder(Object.fromEntries([PART, ...others].map((name) => [name, 'half'])));
    await writeFileSafely(join(folder, 'out.json'), NEW);
    expect(leftOvers(join(folder, 'out.json'))).toEqual([join(folder, PART)]);
    expect(Object.keys(contentOf(folder)).sort()).toEqual([PART, ...others, 'out.json'].sort());
  });

  test('is told by every command that writes', async () => {
    const source = xtsFolder('sta');
    const names = ['out.xlsx', 'r.html', 'xts-sta.csv'];
    const parts = names.map((name) => `.${name}.0123456789ab.part`);
    const folder = temporaryFolder(Object.fromEntries(parts.map((name) => [name, 'half'])));
    const [book, page, table] = names.map((name) => join(folder, name));
    const told = async (argv: readonly (string | undefined)[]): Promise<string[]> =>
      (await command(argv.map((each) => each ?? ''))).said.filter((line) => line.includes('.part'));
    const line = (name: string): unknown =>
      expect.stringContaining(`.${name}.0123456789ab.part: left over from a run`);
    const template = ['template', '-i', 'LAB', '-c', 'MDA', '-p', '2015-2024', '-o', book];
    expect(await told(template)).toEqual([line('out.xlsx')]);
    expect(await told(['consolidate', source, '-o', book, '--report', page])).toEqual([
      line('out.xlsx'),
      line('r.html'),
    ]);
    expect(await told(['validate', source, '--report', page])).toEqual([line('r.html')]);
    expect(await told(['convert', source, '-o', folder])).toEqual([line('xts-sta.csv')]);
    expect(readFileSync(table ?? '', 'utf8')).toContain('xts-sta.xlsx');
  });

  test('is never an input', () => {
    const folder = temporaryFolder({ 'a.xlsx': 'x', '.a.xlsx.0123456789ab.part': 'x', '.b.xlsx': 'x' });
    expect(findWorkbooks([folder]).map(({ shown }) => shown)).toEqual(['a.xlsx']);
  });
});

describe('a target of any size and kind is only glanced at', () => {
  const folder = temporaryFolder();
  const sparse = (name: string, head: string): string => {
    const file = join(folder, name);
    const handle = openSync(file, 'w');
    ftruncateSync(handle, 300 * 1024 * 1024);
    closeSync(handle);
    if (head !== '') {
      const again = openSync(file, 'r+');
      writeFileSync(again, head);
      closeSync(again);
    }
    return file;
  };
  const OWN_CORE = '<cp:lastModifiedBy>Mainstream</cp:lastModifiedBy>';
  const OWN_APP = '<Application>Mainstream</Application>';
  const zipped = (name: string, core: Parameters<typeof rawZip>[0][number]): string => {
    const file = join(folder, name);
    writeFileSync(file, rawZip([core, { name: 'docProps/app.xml', data: OWN_APP }]));
    return file;
  };
  const zeros = new Uint8Array(64 * 1024 * 1024);

  beforeAll(() => {
    mkdirSync(join(folder, 'folder'));
  });

  test.each<[string, () => string, boolean]>([
    ['ours', () => zipped('ours.xlsx', { name: 'docProps/core.xml', data: OWN_CORE }), true],
    ['300 MB of nothing', () => sparse('sparse.xlsx', ''), false],
    ['300 MB that begin as a zip', () => sparse('zip.xlsx', 'PK\u0003\u0004'), false],
    ['a bomb', () => zipped('bomb.xlsx', { name: 'docProps/core.xml', data: zeros }), false],
    [
      'a bomb that declares a small size',
      () => zipped('liar.xlsx', { name: 'docProps/core.xml', data: zeros, size: OWN_CORE.length }),
      false,
    ],
    [
      'a part whose check sum is wrong',
      () => zipped('sum.xlsx', { name: 'docProps/core.xml', data: OWN_CORE, crc: 1 }),
      false,
    ],
    ['a folder', () => join(folder, 'folder'), false],
    ['nothing', () => join(folder, 'nothing'), false],
  ])('%s', async (_, make, ours) => {
    const file = make();
    const before = process.memoryUsage().arrayBuffers;
    expect([await isWrittenByUs(file), await isOurResult(file)]).toEqual([ours, false]);
    // 16 MiB are far below all of these files and above what a glance needs
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
  });
});
