/**
 * A Chromium for tests: the program that the variable CHROMIUM names, one that is installed, or else (or with
 * CHROMIUM=bundled) the one that comes as a package, which needs libnss3 of the system. In CI its absence is a failure.
 * A run of tests unpacks it once (`unpack-chromium.ts`).
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import bundled from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface TestBrowser {
  readonly browser: Browser;
  /** Most megabytes that a process showing pages has held so far; null where the system does not tell. */
  memory(): Promise<number | null>;
  close(): Promise<void>;
}

/** Starts it with a profile of its own; outside CI, null where none starts. */
export async function startChromium(): Promise<TestBrowser | null> {
  const folder = await mkdtemp(join(tmpdir(), 'mainstream-chromium-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const executablePath = installed() ?? (await unpacked(folder));
    const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
    return {
      browser,
      memory: () => mostMemory(browser),
      async close() {
        await browser.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    if (process.env['CI']) throw error;
    process.stderr.write(`No Chromium starts here, tests in it are skipped: ${String(error)}\n`);
    return null;
  }
}

export function installed(): string | undefined {
  const wanted = process.env['CHROMIUM'];
  if (wanted === 'bundled') return undefined;
  if (wanted) return wanted;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** It unpacks itself into the folder for temporary files, where what a broken run left behind would be taken as whole. */
export async function unpacked(folder: string): Promise<string> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    return await bundled.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

async function mostMemory(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const all = await Promise.all(
    renderers.map(async ({ id }) => {
      const status = await readFile(`/proc/${String(id)}/status`, 'utf8').catch(() => '');
      return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0);
    }),
  );
  const most = Math.max(0, ...all);
  return most === 0 ? null : Math.round(most / 1024);
}
