/** LibreOffice, where it is installed, as an independent writer of files. In CI it must be there. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

function installed(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export const hasOffice = installed();
/** Skips tests only where somebody works without LibreOffice; never in CI. */
export const skipOffice = !hasOffice && !process.env['CI'];

/** Converts a file; `format` is an ending with or without a filter: `xlsx`, `ods`. */
export function convertWithOffice(name: string, content: Uint8Array | string, format: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    writeFileSync(join(folder, name), content);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
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
