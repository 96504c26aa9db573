/** NDJSON and SARIF: what each line or property must hold, checked by hand against SARIF 2.1.0. */
import { describe, expect, test } from 'vitest';
import { printNdjson } from '../../cli/print/ndjson.ts';
import { printSarif } from '../../cli/print/sarif.ts';
import { makeReport, type Report } from '../../core/report/report.ts';
import { checkText } from '../helpers/checked.ts';

const FAULTY = `
  STA_POP | year | age | total | female | male |
          | 2022 | _T  | 1204  | 530    | 660  |
          | 2023 | _T  | 1204  | 530    | 660  |
  LAB_OUT | year | destination     | isco | isic | contract | total |
          | 2023 | [x](http:a){0}  | _U   | _U   | _T       | 40    |`;

const report: Report = makeReport(
  { checked: checkText(FAULTY) },
  {
    language: 'fr',
    toolVersion: '0.1.0',
    asOf: null,
    inputs: [
      {
        file: 'dossier é/xts lab.xlsx',
        sha256: null,
        status: 'failed',
        reason: { code: 'UNREADABLE', reason: 'R01', args: {} },
      },
      { file: 'xts-sta.xlsx', sha256: 'ab'.repeat(32), status: 'read', reason: null },
    ],
  },
);

describe('NDJSON', () => {
  const lines = printNdjson(report).trimEnd().split('\n');
  const records = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  const types = records.map(({ type }) => type);

  test('begins with the report and ends with the summary', () => {
    expect(records[0]).toMatchObject({ type: 'report', reportVersion: '1.0', language: 'fr' });
    expect(records.at(-1)).toEqual({ type: 'summary', ...report.summary });
  });

  test('has a line for each file, issue and group', () => {
    const count = (type: string): number => types.filter((each) => each === type).length;
    expect(count('input')).toBe(report.inputs.length);
    // two sums and a country, and for each of the two workbooks a note on the invented country
    expect([count('issue'), count('group')]).toEqual([5, 4]);
  });
});

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
    readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly occurrenceCount: number;
  readonly suppressions?: readonly { readonly kind: string; readonly justification: string }[];
}

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[];
      };
    };
    readonly language: string;
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly { readonly level: string }[];
    }[];
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
    readonly results: readonly Result[];
  }[];
}

describe('SARIF', () => {
  const sarif = JSON.parse(printSarif(report)) as Sarif;
  const [run] = sarif.runs;
  const results = run?.results ?? [];

  test('has the properties that the standard requires', () => {
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs).toHaveLength(1);
    expect(run?.tool.driver.name).toBe('mainstream');
    expect(run?.language).toBe('fr');
    expect(run?.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error' }],
    });
  });

  test('paths are relative and percent-encoded', () => {
    expect(run?.artifacts.map(({ location }) => location.uri)).toEqual([
      'dossier%20%C3%A9/xts%20lab.xlsx',
      'xts-sta.xlsx',
      'xts-lab.xlsx',
    ]);
  });

  test('every result names its rule, level, place and key', () => {
    expect(results).toHaveLength(5);
    for (const { ruleId, ruleIndex, level, message } of results) {
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(run?.tool.driver.rules[ruleIndex]?.help.text).not.toBe('');
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).not.toBe('');
    }
    expect(results.find(({ ruleId }) => ruleId === 'S06')).toMatchObject({
      level: 'error',
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'xts-sta.xlsx', index: 1 } },
          logicalLocations: [{ name: 'C2', fullyQualifiedName: "'STA_POP'!C2" }],
        },
      ],
      partialFingerprints: { 'issueKey/v1': 'S06|STA_POP|2022,_T|total' },
      occurrenceCount: 1,
    });
  });

  test('what stood in a cell makes neither a link nor a slot', () => {
    const text = results.find(({ message }) => message.text.includes('http:a'))?.message.text;
    expect(text).toContain('\\[x\\](http:a){{0}}');
  });

  test('explained warnings and notes are suppressed, errors are not', () => {
    const explained = { text: 'Recensement', by: null, on: null, then: null, holds: true };
    const issues = report.issues.map((issue) => ({ ...issue, explained }));
    const suppressed = (JSON.parse(printSarif({ ...report, issues })) as Sarif).runs[0]?.results;
    for (const { level, suppressions } of suppressed ?? [])
      expect(suppressions?.[0]?.justification).toBe(level === 'error' ? undefined : 'Expliqué : Recensement');
  });
});
