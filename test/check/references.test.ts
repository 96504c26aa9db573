/**
 * References between sheets: X24 (goals) and X25 (indicators), with rulings-coherence A3 and D3. What must not be mixed:
 * X10 (nationals among foreigners) and X29 (definitions).
 */
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { checkText, linesOf } from '../helpers/checked.ts';

const PLAN = `
  PLN_GOALS | goal_id | level | title |
            | G1 | GOAL | Less poverty |
            | G2 | GOAL | Better health |`;

const found = (text: string, rule: string): string[] =>
  linesOf(checkText(text).issues.filter((issue) => issue.rule === rule));

describe('goals', () => {
  test('without a list of goals nothing is judged', () => {
    const text = `FIN_BUDGET | year | programme_id | goal_id | planned |
                             | 2023 | B1 | G9 | 10 |`;
    expect(found(text, 'X24')).toEqual([]);
  });

  test('the goals may stand in another workbook', () => {
    const text = `${PLAN}
      FIN_BUDGET | year | programme_id | goal_id | planned |
                 | 2023 | B1 | G1 | 10 |
                 | 2023 | B2 | G9 | 10 |`;
    expect(found(text, 'X24')).toEqual(['X24 error FIN_BUDGET!C3']);
  });

  test('every unknown one of several in a cell is named', () => {
    const text = `${PLAN}
      COH_ENGAGE | event_id | stakeholder_id | date | type | goal_ids |
                 | E1 | S1 | 2023-05-02 | WORKSHOP | G1; G8; G9 |
                 | E2 | S1 | 2023-06-02 | WORKSHOP | |`;
    const issues = checkText(text).issues.filter(({ rule }) => rule === 'X24');
    expect(issues.map(({ args }) => args['found'])).toEqual(['G8; G9']);
  });

  test('what is monitored may be a goal or a policy', () => {
    const text = `${PLAN}
      COH_POLICIES | policy_id | title | type | status |
                   | P1 | Nurses | HRD | ONGOING |
      COH_MONITOR  | subject_id | indicator_id | year | group | value |
                   | G1 | POOR | 2023 | _T | 20 |
                   | P1 | POOR | 2023 | _T | 20 |
                   | P9 | POOR | 2023 | _T | 20 |`;
    expect(found(text, 'X24')).toEqual(['X24 error COH_MONITOR!A4']);
  });

  test('another way of writing a known id is proposed', () => {
    const text = `${PLAN}
      PLN_ACTIONS | action_id | goal_id | title |
                  | A1 | g-1 | Portal |`;
    const [issue] = checkText(text).issues.filter(({ rule }) => rule === 'X24');
    expect(issue?.fix).toEqual({
      safe: false,
      edits: [{ cell: 'B2', from: 'g-1', to: 'G1' }],
      reason: 'CLOSEST',
    });
  });
});

describe('indicators', () => {
  const known = catalogue.indicators[0]?.id ?? 'none';
  const target = (id: string, label: string): string => `${PLAN}
    PLN_TARGETS | indicator_id | goal_id | label | baseline | target |
                | ${id} | G1 | ${label} | 1 | 2 |`;

  test.each([
    { name: 'one of the catalogue', text: target(known, ''), lines: [] },
    { name: 'one of the list that is not computed here', text: target('SUP-08', ''), lines: [] },
    { name: 'a number beyond the list', text: target('SUP-09', ''), lines: ['X25 warning PLN_TARGETS!A2'] },
    { name: 'one of the plan with a label', text: target('POOR', 'Share of poor'), lines: [] },
    { name: 'one without label or values', text: target('POOR', ''), lines: ['X25 warning PLN_TARGETS!A2'] },
    {
      name: 'one whose values are reported',
      text: `${target('POOR', '')}
        COH_MONITOR | subject_id | indicator_id | year | group | value |
                    | G1 | POOR | 2023 | _T | 20 |`,
      lines: [],
    },
    {
      name: 'the outcome of a policy with neither',
      text: `${PLAN}
        COH_POLICIES | policy_id | title | type | status | outcome_indicator |
                     | P1 | Nurses | HRD | ONGOING | POOR |`,
      lines: ['X25 warning COH_POLICIES!E2'],
    },
    {
      name: 'evidence must be of the catalogue, even where the plan has an indicator of that name',
      text: `${target('POOR', 'Share of poor')}
        PLN_LINKS | goal_id | dimension | strength | evidence_ids |
                  | G1 | REM | 2 | POOR |`,
      lines: ['X25 error PLN_LINKS!D2'],
    },
  ])('$name', ({ text, lines }) => {
    expect(found(text, 'X25')).toEqual(lines);
  });
});

describe('nationals among foreigners returned', () => {
  const returned = (country: string, citizenship: string, measure = 'RET_VOL'): string => `
    META        | country | ${country}
    INT_ENFORCE | year | measure    | citizenship    | total
                | 2023 | ${measure} | ${citizenship} | 40`;

  test('the row stays out of the figures', () => {
    const { issues, usable } = checkText(returned('MDA', 'MDA'));
    expect(linesOf(issues.filter(({ rule }) => rule === 'X10'))).toEqual(['X10 error INT_ENFORCE!C2']);
    const sheet = usable.find(({ dataset }) => dataset.template.id === 'INT_ENFORCE');
    expect(sheet?.blocked.size).toBe(1);
  });

  test.each([
    { what: 'another citizenship', text: returned('MDA', 'UKR') },
    { what: 'totals', text: returned('MDA', '_T') },
    { what: 'what is no return', text: returned('MDA', 'MDA', 'DETAINED') },
  ])('$what', ({ text }) => {
    expect(found(text, 'X10')).toEqual([]);
  });
});

describe('definitions', () => {
  const sheets: Readonly<Record<string, string>> = {
    sta: 'STA_POP | year | age | total\n | 2023 | _T | 100',
    int: 'INT_DEATHS | year | route | status | total\n | 2023 | Sea | DEAD | 12',
    lab: 'LAB_AGENCY | year | licensed\n | 2023 | 12',
  };
  const books = (basis: Readonly<Record<string, string>>): string =>
    Object.entries(basis)
      .map(([id, code]) => `META@xts-${id}.xlsx | migrant_basis | ${code}\n${sheets[id] ?? ''}`)
      .join('\n');

  test.each([
    { basis: { sta: 'BIRTH', int: 'BIRTH', lab: 'BIRTH' }, expected: [] },
    { basis: { sta: 'BIRTH', int: 'CITIZ', lab: 'BIRTH' }, expected: ['xts-int.xlsx'] },
    { basis: { sta: 'CITIZ', int: 'BIRTH', lab: 'BIRTH' }, expected: ['xts-int.xlsx', 'xts-lab.xlsx'] },
    { basis: { int: 'BIRTH', lab: 'BOTH' }, expected: ['xts-lab.xlsx'] },
    { basis: { sta: 'BIRTH', int: '' }, expected: [] },
  ])('$basis: $expected', ({ basis, expected }) => {
    const issues = checkText(books(basis)).issues.filter(({ rule }) => rule === 'X29');
    expect(issues.map(({ place }) => place.file)).toEqual(expected);
  });
});
