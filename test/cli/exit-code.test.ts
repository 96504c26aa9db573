import { describe, expect, test } from 'vitest';
import { exitCodeOf, exitCodeOfFailure, type FailOn } from '../../cli/exit-code.ts';
import { Failure, type FailureCode } from '../../core/failure.ts';
import type { Report } from '../../core/report.ts';

const NO_ROWS = { read: 0, accepted: 0, rejected: 0, ignored: 0 };

const report = (
  errors: number,
  warnings: number,
  infos: number,
  codes: readonly string[] = [],
  explained = 0,
) => ({
  summary: {
    ...{ errors, warnings, infos, explained, byRule: {} },
    ...{ total: errors + warnings + infos, shown: 0, rows: NO_ROWS },
  },
  inputs: codes.map((code): Report['inputs'][number] => ({
    file: `${code}.xlsx`,
    sha256: null,
    institution: null,
    country: null,
    templateVersion: null,
    status: code === 'SKIPPED' ? 'skipped' : 'failed',
    reason: { code, reason: 'R01', args: {} },
    unknownSheets: [],
    rows: NO_ROWS,
    dialect: null,
  })),
});

describe('a run that came to its end', () => {
  test.each<{ name: string; of: ReturnType<typeof report>; failOn: FailOn; code: number }>([
    { name: 'nothing found', of: report(0, 0, 0), failOn: 'info', code: 0 },
    { name: 'errors, by default', of: report(1, 0, 0), failOn: 'error', code: 1 },
    { name: 'warnings are below errors', of: report(0, 9, 9), failOn: 'error', code: 0 },
    { name: 'warnings count where asked', of: report(0, 1, 0), failOn: 'warning', code: 1 },
    {
      name: 'explained warnings are not asked again',
      of: report(0, 2, 0, [], 2),
      failOn: 'warning',
      code: 0,
    },
    { name: 'others are', of: report(0, 2, 0, [], 1), failOn: 'warning', code: 1 },
    { name: 'notes count where asked', of: report(0, 0, 1), failOn: 'info', code: 1 },
    { name: 'never', of: report(9, 9, 9), failOn: 'never', code: 0 },
    { name: 'a file that could not be read', of: report(1, 0, 0, ['UNREADABLE']), failOn: 'error', code: 3 },
    { name: 'a limit is higher', of: report(1, 0, 0, ['UNREADABLE', 'LIMIT']), failOn: 'error', code: 4 },
    { name: 'a file left aside is no failure', of: report(0, 0, 0, ['SKIPPED']), failOn: 'error', code: 0 },
  ])('$name: $code', ({ of, failOn, code }) => {
    expect(exitCodeOf(of, failOn)).toBe(code);
  });
});

test.each<[FailureCode, number]>([
  ['BAD_SETTINGS', 2],
  ['NOT_FOUND', 2],
  ['UNREADABLE', 3],
  ['LIMIT', 4],
  ['BUG', 70],
  ['STOPPED', 130],
])('a run broken off by %s ends with %i', (code, expected) => {
  expect(exitCodeOfFailure(new Failure(code, 'any'))).toBe(expected);
});
