import { describe, expect, test } from 'vitest';
import { exitCodeOf, exitCodeOfFailure, type FailOn } from '../../cli/exit-code.ts';
import { Failure, type FailureCode } from '../../core/failure.ts';
import type { Report } from '../../core/report/report.ts';

const NONE = { errors: 0, warnings: 0, infos: 0 };

const report = (
  errors: number,
  warnings: number,
  infos: number,
  codes: readonly string[] = [],
  explained: Partial<Report['summary']['explained']> = {},
) => ({
  summary: { errors, warnings, infos, explained: { ...NONE, ...explained } },
  inputs: codes.map((code) => ({
    status: code === 'SKIPPED' ? 'skipped' : 'failed',
    reason: { code },
  })),
});

describe('a run that came to its end', () => {
  test.each<{ name: string; of: ReturnType<typeof report>; failOn: FailOn; code: number }>([
    { name: 'nothing found', of: report(0, 0, 0), failOn: 'info', code: 0 },
    { name: 'errors, by default', of: report(1, 0, 0), failOn: 'error', code: 1 },
    { name: 'warnings are below errors', of: report(0, 9, 9), failOn: 'error', code: 0 },
    { name: 'warnings count where asked', of: report(0, 1, 0), failOn: 'warning', code: 1 },
    { name: 'notes count where asked', of: report(0, 0, 1), failOn: 'info', code: 1 },
    { name: 'all warnings explained', of: report(0, 2, 0, [], { warnings: 2 }), failOn: 'warning', code: 0 },
    { name: 'one is not', of: report(0, 2, 0, [], { warnings: 1 }), failOn: 'warning', code: 1 },
    { name: 'all notes explained', of: report(0, 0, 3, [], { infos: 3 }), failOn: 'info', code: 0 },
    {
      name: 'an explained error stays one',
      of: report(1, 0, 0, [], { errors: 1 }),
      failOn: 'error',
      code: 1,
    },
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
