/** The tab Indicators: the figures that `mainstream indicators` gives, with their course and the cells behind them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IndicatorList } from '../../addin/worker/results.ts';
import type { WorkClient } from '../../addin/worker/client.ts';
import { samplesFolder } from '../../samples/build.ts';
import { command } from '../helpers/command.ts';
import { workOn } from '../helpers/work.ts';

interface Reported {
  readonly indicator_id: string;
  readonly name: string;
  readonly year: number;
  readonly disagg: Readonly<Record<string, string>>;
  readonly value: number | null;
}

const FILE = 'xts-lab.xlsx';
const path = join(samplesFolder(), 'xts', FILE);
const asked = { language: 'en', settings: { disclosure: 'open' }, of: 'workbook' } as const;

let work: WorkClient;
let list: IndicatorList;
let reported: readonly Reported[];

beforeAll(async () => {
  work = await workOn(readFileSync(path), FILE);
  list = await work.ask('indicators', asked);
  const { out } = await command(['indicators', path, '--format', 'json', '--profile', 'open']);
  const figures = (JSON.parse(out) as { figures: Reported[] }).figures;
  reported = figures.filter(({ disagg }) => Object.keys(disagg).length === 0);
});

/** National figures of an indicator that could be computed, by year. */
const known = (id: string): readonly Reported[] =>
  reported.filter((each) => each.indicator_id === id && each.value !== null).sort((a, b) => a.year - b.year);

describe('indicators', () => {
  it('are those of the command line, by name, newest year and course', () => {
    const figures = list.lines.filter(({ figure }) => figure !== null);
    expect(figures.length).toBeGreaterThan(5);
    expect(list.lines.map(({ id, label }) => [id, label]).sort()).toEqual(
      [...new Map(reported.map(({ indicator_id: id, name }) => [id, name]))].sort(),
    );
    for (const { id, figure, points } of list.lines) {
      const theirs = known(id);
      const newest = theirs.at(-1);
      expect([id, figure?.year]).toEqual([id, newest?.year]);
      const course = points.map(({ year, value }) => [year, value]);
      const within = theirs.filter(({ year }) => newest && year > newest.year - 8);
      expect([id, course]).toEqual([id, within.map(({ year, value }) => [year, value])]);
    }
  });

  it('lead to the cells that the command line names, year by year', async () => {
    const line = list.lines.find(({ figure }) => figure !== null);
    const detail = await work.ask('indicator', { ...asked, id: line?.id ?? '' });
    const theirs = reported.filter((each) => each.indicator_id === line?.id);
    expect(detail.years.map(({ year }) => year)).toEqual(
      theirs.map(({ year }) => year).sort((a, b) => b - a),
    );
    const cells = detail.parts.flatMap((part) => part.cells.map(({ sheet, cell }) => `${sheet} ${cell}`));
    const { out } = await command([
      ...['indicators', path, '--format', 'json', '--profile', 'open'],
      ...['--indicator', line?.id ?? '', '--trace'],
    ]);
    expect(cells.length).toBeGreaterThan(0);
    for (const each of cells) expect(out).toContain(JSON.stringify(each.split(' ')[1]));
  });
});
