/** NDJSON and SARIF say the same as the JSON report, in the forms that other programs expect. */
import { beforeAll, describe, expect, test } from 'vitest';
import { command, put, temporaryFolder } from '../helpers/command.ts';

type Json = Readonly<Record<string, unknown>>;

let folder = '';
/** The same wrong name in three rows, and one figure that is none. */
beforeAll(() => {
  folder = temporaryFolder();
  put(
    folder,
    'sub folder/MFA_CONS.csv',
    'year,host,total\n2021,Italyy,40\n2022,Italyy,41\n2023,Italyy,42\n2023,FRA,many\n',
  );
});

const report = async (format: string): Promise<string> =>
  (await command(['validate', folder, '--format', format])).out;

describe('NDJSON', () => {
  test('is one record a line: a header, what the report holds, and the summary last', async () => {
    const lines = (await report('ndjson'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Json);
    const full = JSON.parse(await report('json')) as Json & { issues: Json[]; groups: Json[]; summary: Json };
    expect(lines[0]).toMatchObject({ type: 'report', reportVersion: '1.0', language: 'en' });
    expect(lines.at(-1)).toEqual({ type: 'summary', ...full.summary });
    const of = (type: string): Json[] => lines.filter((line) => line['type'] === type);
    expect(of('issue')).toEqual(full.issues.map((issue) => ({ type: 'issue', ...issue })));
    expect(of('group')).toHaveLength(full.groups.length);
    expect(of('input')).toHaveLength(1);
  });
});

describe('groups', () => {
  test('one wrong name in three rows is one line with its count and cells', async () => {
    const { groups, issues } = JSON.parse(await report('json')) as { groups: Json[]; issues: Json[] };
    const group = groups.find(({ rule }) => rule === 'S18');
    expect(group).toMatchObject({ count: 3, cells: ['B2:B4'], more: false });
    expect(issues[Number(group?.['issue'])]).toMatchObject({ rule: 'S18', place: { cell: 'B2' } });
    expect(group?.['excerpt']).toEqual({
      columns: ['A', 'B', 'C'],
      header: ['year', 'host', 'total'],
      rows: [{ number: 2, cells: ['2021', 'Italyy', '40'] }],
      marked: { row: 2, column: 1 },
    });
  });

  test('counts of the groups add up to the total', async () => {
    const { groups, summary } = JSON.parse(await report('json')) as {
      groups: { count: number }[];
      summary: { total: number };
    };
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(summary.total);
  });
});

describe('SARIF', () => {
  interface Result {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly occurrenceCount: number;
    readonly partialFingerprints: Json;
    readonly locations: readonly {
      readonly physicalLocation?: { readonly artifactLocation: { readonly uri: string } };
      readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
    }[];
  }
  interface Log {
    readonly version: string;
    readonly runs: readonly {
      readonly tool: {
        readonly driver: {
          readonly name: string;
          readonly rules: readonly {
            readonly id: string;
            readonly shortDescription: { readonly text: string };
          }[];
        };
      };
      readonly results: readonly Result[];
    }[];
  }

  test('has what the standard requires, and every result names its rule, cell and file', async () => {
    const log = JSON.parse(await report('sarif')) as Log;
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run?.tool.driver.name).toBe('mainstream');
    for (const result of run?.results ?? []) {
      expect(['error', 'warning', 'note']).toContain(result.level);
      expect(result.message.text).not.toBe('');
      expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    }
    const wrong = run?.results.find(({ ruleId }) => ruleId === 'S18');
    expect(wrong).toMatchObject({
      level: 'error',
      occurrenceCount: 3,
      partialFingerprints: { 'mainstreamIssueKey/v1': 'S18|MFA_CONS|2021,Italyy|host' },
    });
    expect(wrong?.locations).toEqual([
      {
        physicalLocation: { artifactLocation: { uri: 'sub%20folder/MFA_CONS.csv' } },
        logicalLocations: [{ fullyQualifiedName: "'MFA_CONS'!B2", kind: 'member' }],
      },
    ]);
  });

  test.each(['ndjson', 'sarif'])('a report file may end in .%s', async (kind) => {
    const { code } = await command([
      'validate',
      folder,
      '--report',
      `${folder}/r.${kind}`,
      '-q',
      '--fail-on',
      'never',
    ]);
    expect(code).toBe(0);
  });
});
