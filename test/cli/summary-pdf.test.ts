/**
 * `consolidate --summary-pdf`: what is refused before any work, programs that fail or hang, and the page itself
 * (the last one is skipped where LibreOffice is not installed).
 */
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findLibreOffice, pdfOf } from '../../cli/libreoffice.ts';
import { isWrittenByUs } from '../../cli/own-file.ts';
import { Failure } from '../../core/failure.ts';
import { summaryPage } from '../../core/layout/summary-page.ts';
import { contentOf, command, temporaryFolder } from '../helpers/command.ts';
import { hasLibreOffice } from '../helpers/libreoffice.ts';
import { smallCatalogue } from '../helpers/outcome-figures.ts';
import { outcome, bookOptions } from '../helpers/outcome.ts';
import { layoutBook } from '../../core/layout/book.ts';
import { smallBook } from '../helpers/small-book.ts';

const META = {
  template_id: 'mainstream-profile',
  template_version: '1.0',
  country: 'XTS',
  institution: 'STA',
  submitted_on: '2024-03-31',
};

let folder: string;
beforeAll(async () => {
  const book = await smallBook([
    { name: 'META', rows: [['field', 'value'], ...Object.entries(META)] },
    {
      name: 'STA_POP',
      rows: [
        ['year', 'age', 'total', 'female', 'male'],
        [2023, '_T', 1000, 510, 490],
      ],
    },
  ]);
  folder = temporaryFolder({ 'in/sta.xlsx': book });
});
const at = (name: string): string => join(folder, name);
const consolidate = (
  pdf: string,
  environment: Readonly<Record<string, string>>,
  ...more: readonly string[]
) =>
  command(['consolidate', at('in'), '-o', at('out/book.xlsx'), '--summary-pdf', at(pdf), ...more], {
    folder,
    environment,
  });

describe('refused before anything is done', () => {
  it.each([
    ['out/a.pdf', { SOFFICE: '/nowhere/soffice' }, 'en', /LibreOffice, which was not found.*one page/s],
    ['out/a.pdf', { SOFFICE: '/nowhere/soffice' }, 'fr', /LibreOffice, introuvable/],
    ['out/a.pdf', { SOFFICE: '/nowhere/soffice' }, 'es', /LibreOffice, que no se encontró/],
    ['out/a.docx', {}, 'en', /\.pdf/],
  ])('%s with %j in %s', async (pdf, environment, language, message) => {
    const before = contentOf(folder);
    const { code, err } = await consolidate(pdf, environment, '--language', language);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
    expect(contentOf(folder)).toEqual(before);
  });

  it('a PDF that somebody else made', async () => {
    writeFileSync(at('theirs.pdf'), '%PDF-1.7\n%%EOF\n');
    const { code, err } = await consolidate('theirs.pdf', {});
    expect([code, err]).toEqual([2, expect.stringContaining('theirs.pdf')]);
    expect(readFileSync(at('theirs.pdf'), 'utf8')).toBe('%PDF-1.7\n%%EOF\n');
  });
});

describe.skipIf(process.platform === 'win32')('the program', () => {
  const program = (text: string): string => {
    const file = join(temporaryFolder(), 'soffice');
    writeFileSync(file, `#!/bin/sh\n${text}\n`);
    chmodSync(file, 0o755);
    return file;
  };
  const surroundings = (aborted = false) => ({ environment: {}, signal: { aborted } });
  const reasonOf = (made: Promise<unknown>): Promise<unknown> =>
    made.catch((error: unknown) => (error instanceof Failure ? `${error.code}.${error.reason}` : error));

  it('is found on the PATH', () => {
    const file = program('exit 0');
    const PATH = `/nowhere:${join(file, '..')}`;
    expect(findLibreOffice({ ...surroundings(), environment: { PATH } })).toBe(file);
  });

  it.each([
    ['writes nothing', 'exit 0', 60, false, 'UNWRITABLE.pdf'],
    ['hangs', 'sleep 60 & wait', 0.3, false, 'UNWRITABLE.pdfTime'],
    ['works while the user gives up', 'sleep 60', 60, true, 'STOPPED.signal'],
  ])('that %s is told and ended', async (_, text, seconds, aborted, reason) => {
    const made = pdfOf(new Uint8Array([1]), program(text), surroundings(aborted), seconds);
    expect(await reasonOf(made)).toBe(reason);
  });

  it('that fails leaves no workbook behind', async () => {
    const { code } = await consolidate('out/b.pdf', { SOFFICE: program('exit 1') });
    expect(code).toBe(2);
    expect(existsSync(at('out'))).toBe(false);
  });
});

it('the page has its values only: no formula, link or other sheet', () => {
  const page = summaryPage(layoutBook(outcome, smallCatalogue, bookOptions));
  expect(page.sheets.map(({ name }) => name)).toEqual(['01_SUMMARY']);
  expect(page.sheets[0]?.print?.fit).toEqual({ wide: 1, tall: 1 });
  const cells = page.sheets.flatMap(({ rows }) => rows.flatMap(({ cells: each }) => each));
  expect(cells.filter((cell) => cell?.formula !== undefined || cell?.link !== undefined)).toEqual([]);
});

it.skipIf(!hasLibreOffice)(
  'is one page, which a second run may replace (skipped where LibreOffice is not installed)',
  async () => {
    const { code, err } = await consolidate('out/c.pdf', { PATH: process.env['PATH'] ?? '' });
    expect([code, err]).toEqual([expect.any(Number), expect.stringContaining('Summary: ')]);
    const pdf = readFileSync(at('out/c.pdf'), 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    expect(await isWrittenByUs(at('out/c.pdf'))).toBe(true);
  },
  60_000,
);
