/** The tab Coherence: what it shows is what the report of the command line says, with the claims behind each cell. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CoherenceView } from '../../addin/worker/results.ts';
import type { Report } from '../../core/index.ts';
import { samplesFolder } from '../../samples/build.ts';
import { command, put, temporaryFolder } from '../helpers/command.ts';
import { workOn } from '../helpers/work.ts';

const FILE = 'xts-pln.xlsx';
const bytes = readFileSync(join(samplesFolder(), 'xts', FILE));

let view: CoherenceView;
let report: Report;

beforeAll(async () => {
  const work = await workOn(bytes, FILE);
  view = await work.ask('coherence', { language: 'fr', settings: {}, of: 'workbook' });
  const folder = temporaryFolder();
  put(folder, FILE, bytes);
  const at = (name: string): string => join(folder, name);
  const options = ['--report', at('r.json'), '--language', 'fr', '--fail-on', 'never'];
  await command(['consolidate', at(FILE), '-o', at('out.xlsx'), ...options], { folder });
  report = JSON.parse(readFileSync(at('r.json'), 'utf8')) as Report;
});

describe('coherence', () => {
  it('has the findings of the report, in its words', () => {
    const shown = view.findings.map(({ key, rule, severity, message, suggestion }) => ({
      ...{ key, rule, severity, message, suggestion },
    }));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown).toEqual(
      report.findings.map(({ key, rule, severity, message, suggestion }) => ({
        ...{ key, rule, severity, message, suggestion },
      })),
    );
  });

  it('has the heat map of the report, in both directions', () => {
    const sides = [
      ['M2D', 'effects'],
      ['D2M', 'returns'],
    ] as const;
    const shown = view.rows.map((row) => ({
      ...{ goal: row.id, title: row.label },
      cells: sides.flatMap(([direction, side]) =>
        row[side].flatMap(({ text, state, intensity }, index) =>
          state === 'unexamined'
            ? []
            : [{ dimension: view.dimensions[index]?.id ?? '', direction, state, intensity, text }],
        ),
      ),
    }));
    const place = ({ dimension, direction }: { dimension: string; direction: string }): string =>
      `${direction} ${dimension}`;
    const sorted = (rows: typeof shown) =>
      rows.map(({ cells, ...row }) => ({
        ...row,
        cells: [...cells].sort((a, b) => (place(a) < place(b) ? -1 : 1)),
      }));
    const reported = (report.goals ?? []).map(({ goal, title, cells }) => ({
      ...{ goal, title },
      cells: cells.map(({ dimension, direction, state, intensity, text }) => ({
        ...{ dimension, direction, state, intensity, text },
      })),
    }));
    expect(shown.some(({ cells }) => cells.length > 0)).toBe(true);
    expect(sorted(shown)).toEqual(sorted(reported as typeof shown));
  });

  it('names behind a cell who claims what, on what evidence, in which row', () => {
    const cell = (goal: string, dimension: string, side: 'effects' | 'returns' = 'effects') =>
      view.rows.find(({ id }) => id === goal)?.[side][
        view.dimensions.findIndex(({ id }) => id === dimension)
      ];
    // the rows G1 REM M2D and G1 FLW D2M of PLN_LINKS
    expect(cell('G1', 'REM')).toMatchObject({
      linkCount: 1,
      links: [
        {
          ...{ channel: 'income', strength: '+3 Aide décisive', relevance: null, agreed: false },
          // written as B with an indicator for which this workbook has no figure
          grade: 'D : Avis d’experts lors d’une consultation',
          writtenGrade: 'B',
          author: 'Plan / groupe de travail',
          place: { file: FILE, sheet: 'PLN_LINKS' },
        },
      ],
    });
    expect(cell('G1', 'FLW', 'returns')?.links).toMatchObject([
      {
        channel: 'demand_abroad',
        strength: '−2 Tort net',
        grade: 'C : Pays comparables, publications',
        writtenGrade: null,
      },
    ]);
    expect(cell('G1', 'EDU')).toMatchObject({ links: [], linkCount: 0, state: 'unexamined' });
  });
});
