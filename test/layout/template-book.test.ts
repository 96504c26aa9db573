/**
 * The template workbook of every institution in every language (profile-sheets §1–3, design §4).
 * T1 sheets in order · T2 head rows · T3 one rule per column, every list there · T4 META · T5 rows given ·
 * T6 fingerprint · T7 what was written is read again.
 */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { nodePlatform } from '../../core/formats/node.ts';
import { bytesSource } from '../../core/formats/platform.ts';
import { readWorkbook } from '../../core/formats/xlsx/read/open.ts';
import { writeWorkbook } from '../../core/formats/xlsx/write/write.ts';
import { fromA1 } from '../../core/grid/address.ts';
import { fingerprint } from '../../core/marks/fingerprint.ts';
import type { BookPlan, CellPlan, SheetPlan } from '../../core/layout/plan.ts';
import { layoutTemplate, type TemplateOptions } from '../../core/layout/template-book.ts';
import { readSubmission } from '../../core/read/read.ts';
import { LANGUAGES, type Language, type Template } from '../../core/model.ts';

const INSTITUTIONS = catalogue.codeLists.find(({ id }) => id === 'CL_INSTITUTION')?.codes ?? [];
const EVERY = INSTITUTIONS.flatMap((institution) => LANGUAGES.map((language) => ({ institution, language })));

const options = (
  institution: string,
  language: Language,
  more: Partial<TemplateOptions> = {},
): TemplateOptions => ({
  institution,
  country: 'MDA',
  periodStart: 2018,
  periodEnd: 2023,
  language,
  currency: 'MDL',
  moneyMult: 6,
  asOf: '2024-03-31',
  ...more,
});
const template = (institution: string, language: Language, more: Partial<TemplateOptions> = {}): BookPlan =>
  layoutTemplate(options(institution, language, more), catalogue);

const own = (institution: string): readonly Template[] =>
  catalogue.templates.filter((each) => each.institution === institution);
const templateOf = (sheet: SheetPlan): Template | undefined =>
  catalogue.templates.find(({ id }) => id === sheet.name);
const tables = (plan: BookPlan): SheetPlan[] =>
  plan.sheets.filter((sheet) => templateOf(sheet)?.layout === 'table');
const forms = (plan: BookPlan): SheetPlan[] =>
  plan.sheets.filter((sheet) => templateOf(sheet)?.layout === 'form');
const cellAt = (sheet: SheetPlan | undefined, address: string): CellPlan | null => {
  const place = fromA1(address);
  return (place && sheet?.rows[place.row - 1]?.cells[place.column - 1]) ?? null;
};
const valuesOf = (sheet: SheetPlan | undefined, row: number): unknown[] =>
  (sheet?.rows[row - 1]?.cells ?? []).map((cell) => cell?.value ?? null);

/** The codes that a list rule refers to; null where the reference leads nowhere. */
function listed(plan: BookPlan, formula: string | number | undefined): CellPlan['value'][] | null {
  const match = /^(\w+)!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(String(formula));
  const sheet = plan.sheets.find(({ name }) => name === match?.[1]);
  if (!match || !sheet || match[2] !== match[4]) return null;
  const [first, last] = [Number(match[3]), Number(match[5])];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const value = cellAt(sheet, `${match[2] ?? ''}${String(first + index)}`)?.value;
    return value ?? null;
  });
}

it('covers the fifteen institutions', () => {
  expect(INSTITUTIONS).toHaveLength(15);
  expect(INSTITUTIONS.every((institution) => own(institution).length > 0)).toBe(true);
});

describe.each(EVERY)('$institution in $language', ({ institution, language }) => {
  const plan = template(institution, language);

  it('T1 has its sheets in order', () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      'About',
      'META',
      ...own(institution).map(({ id }) => id),
      'Lists',
      'EXPLAIN',
    ]);
    expect(plan.sheets.some(({ hidden }) => hidden)).toBe(false);
    expect(plan.names).toEqual([]);
  });

  it('T2 begins every table with machine names and a row of labels', () => {
    for (const sheet of tables(plan)) {
      const fields = templateOf(sheet)?.fields ?? [];
      expect(valuesOf(sheet, 1)).toEqual(fields.map(({ id }) => id));
      const labels = valuesOf(sheet, 2).map(String);
      expect(labels).toHaveLength(fields.length);
      expect(labels[0]).toMatch(/^# \S/);
      expect(labels.every((label) => /^.+\n.+$/.test(label))).toBe(true);
      expect(sheet.frozen?.rows).toBe(2);
    }
  });

  it('T2 locks the head and opens the columns below', () => {
    for (const sheet of tables(plan)) {
      expect(sheet.protected).toBe(true);
      expect(sheet.rows.slice(0, 2).every(({ cells }) => cells.every((cell) => !cell?.style?.unlocked))).toBe(
        true,
      );
      expect(sheet.columns.every(({ style }) => style?.unlocked)).toBe(true);
    }
  });

  it('T3 has one rule per column and short enough texts', () => {
    for (const sheet of tables(plan)) {
      const columns = (sheet.validations ?? []).map(({ ref }) => ref.replace(/\d.*$/, ''));
      expect(columns).toHaveLength(templateOf(sheet)?.fields.length ?? -1);
      expect(new Set(columns).size).toBe(columns.length);
    }
    for (const rule of plan.sheets.flatMap(({ validations }) => validations ?? [])) {
      for (const text of [rule.prompt, rule.error]) expect(text?.length ?? 0).toBeLessThanOrEqual(255);
      for (const text of [rule.promptTitle, rule.errorTitle])
        expect(text?.length ?? 0).toBeLessThanOrEqual(32);
      for (const formula of rule.formulae) expect(String(formula).length).toBeLessThanOrEqual(255);
      expect(`${rule.prompt ?? ''} ${rule.error ?? ''}`).not.toMatch(/[{}]|undefined/);
    }
  });

  it('T3 refers every list to cells that hold the codes', () => {
    const codes = new Map(catalogue.codeLists.map((list) => [list.id, list.codes]));
    for (const sheet of tables(plan))
      templateOf(sheet)?.fields.forEach((field, index) => {
        const rule = sheet.validations?.[index];
        const asNumbers = !['code', 'codes', 'text'].includes(field.type);
        const expected = (field.only ?? codes.get(field.codes ?? '') ?? []).map((code) =>
          asNumbers ? Number(code) : code,
        );
        if (field.type === 'area')
          expect(listed(plan, rule?.formulae[0])).toEqual(expect.arrayContaining(['_T', '_U', 'MDA', 'XXA']));
        else if (expected.length > 0) expect(listed(plan, rule?.formulae[0])).toEqual(expected);
        else if (field.refers && own(institution).some(({ id }) => id === field.refers?.sheet))
          expect(rule?.formulae[0]).toContain(`${field.refers.sheet}!`);
        else expect(rule?.type).not.toBe('list');
      });
    for (const rule of forms(plan).flatMap(({ validations }) => validations ?? []))
      if (rule.type === 'list')
        expect(listed(plan, rule.formulae[0])).toSatisfy((list: unknown[]) => list.every(Boolean));
  });

  it('T4 fills META with what is known and leaves the rest open', () => {
    const meta = plan.sheets.find(({ name }) => name === 'META');
    const values = new Map(meta?.rows.slice(2).map(({ cells }) => [cells[0]?.value, cells[1]]));
    const known = {
      template_id: 'mainstream-profile',
      template_version: '1.0',
      codelist_version: '1.0',
      catalogue_version: '1.0',
      country: 'MDA',
      institution_code: institution,
      period_start: 2018,
      currency: 'MDL',
      money_mult: '6',
      language,
      disclosure_min: null,
      submitted_on: null,
    };
    for (const [field, value] of Object.entries(known))
      expect([field, values.get(field)?.value]).toEqual([field, value]);
    expect(values.get('fingerprint')?.value).toMatch(/^[0-9a-f]{16}$/);
    expect(values.get('fingerprint')?.style?.unlocked).toBeFalsy();
    expect(values.get('submitted_on')?.style?.unlocked).toBe(true);
  });

  it('has words for everything: no slot left open, no id in place of a label', () => {
    const texts = plan.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map((cell) => cell?.value)),
    );
    expect(
      texts.filter((text) => typeof text === 'string' && /\{\w+\}|undefined|\bNaN\b/.test(text)),
    ).toEqual([]);
    for (const sheet of tables(plan))
      for (const text of valuesOf(sheet, 2).map(String)) expect(text).not.toMatch(/^(# )?[a-z]+_[a-z_]+\n/);
  });
});

describe('formats', () => {
  const plan = template('PLN', 'en');
  const column = (sheet: string, field: string): string | undefined => {
    const table = plan.sheets.find(({ name }) => name === sheet);
    return table?.columns[valuesOf(table, 1).indexOf(field)]?.style?.format;
  };

  it.each([
    ['PLN_GOALS', 'goal_id', '@'],
    ['PLN_GOALS', 'sdg_targets', '@'],
    ['PLN_CALENDAR', 'year', '0'],
    ['PLN_CALENDAR', 'due_date', 'yyyy-mm-dd'],
  ])('of %s.%s are %s', (sheet, field, format) => {
    expect(column(sheet, field)).toBe(format);
  });
});

describe('T5 rows given', () => {
  const rows = new Map([
    [
      'MFA_AGREE',
      [{ agreement_id: '007', partner: 'ITA', type: 'BLA', signed: '2011-07-05', in_force: '2012' }],
    ],
  ]);
  const sheet = template('MFA', 'fr', { rows }).sheets.find(({ name }) => name === 'MFA_AGREE');
  const first = (field: string): unknown => sheet?.rows[2]?.cells[valuesOf(sheet, 1).indexOf(field)]?.value;

  it('stand from row 3 on, codes as text', () => {
    expect(sheet?.rows).toHaveLength(3);
    expect([first('agreement_id'), first('partner'), first('type')]).toEqual(['007', 'ITA', 'BLA']);
  });

  it('hold days as day counts and bare years as text', () => {
    expect([first('signed'), first('in_force')]).toEqual([40_729, '2012']);
  });

  it('have room below', () => {
    expect(sheet?.validations?.[0]?.ref).toMatch(/^A3:A5\d{3}$/);
  });
});

describe('T6 fingerprint', () => {
  it('is the same in every language', () => {
    const prints = LANGUAGES.map((language) =>
      template('STA', language).properties?.find(({ name }) => name === 'fingerprint'),
    );
    expect(new Set(prints.map((each) => each?.value)).size).toBe(1);
  });

  it('differs between institutions', () => {
    expect(new Set(INSTITUTIONS.map((institution) => fingerprint(institution, catalogue))).size).toBe(15);
  });

  it('changes with a column and with a code', () => {
    const [first, ...others] = catalogue.templates.filter(({ institution }) => institution === 'STA');
    const without = catalogue.templates.map((each) =>
      each === first ? { ...each, fields: each.fields.slice(1) } : each,
    );
    expect(others.length).toBeGreaterThan(0);
    expect(fingerprint('STA', { ...catalogue, templates: without })).not.toBe(fingerprint('STA', catalogue));
    const codeLists = catalogue.codeLists.map((list) =>
      list.id === 'CL_AGE' ? { ...list, codes: ['_T'] } : list,
    );
    expect(fingerprint('STA', { ...catalogue, codeLists })).not.toBe(fingerprint('STA', catalogue));
  });
});

it('T7 what was written is read again', async () => {
  const rows = new Map([
    ['STA_POP', [{ year: 2023, age: '_T', total: 2_512_800, female: 1_320_000, male: 1_192_800 }]],
  ]);
  const bytes = await writeWorkbook(template('STA', 'es', { rows }));
  const book = await readWorkbook(bytesSource('sta.xlsx', bytes), nodePlatform);
  const sheet = book.sheets.find(({ name }) => name === 'STA_POP');
  expect(sheet?.rowCount).toBe(3);
  expect(sheet?.cell(3, 4).value).toBe(2_512_800);
  const { meta, datasets, unknownSheets } = readSubmission(book, catalogue);
  expect(unknownSheets).toEqual([]);
  expect(datasets.map(({ template: { id } }) => id)).toEqual([
    'META',
    ...own('STA').map(({ id }) => id),
    'EXPLAIN',
  ]);
  expect(meta).toMatchObject({
    country: 'MDA',
    institution: 'STA',
    periodStart: 2018,
    currency: 'MDL',
    moneyMult: 6,
  });
  expect(meta).toMatchObject({ fingerprint: fingerprint('STA', catalogue), disclosureMin: null });
  expect(
    datasets.find(({ sheet: name }) => name === 'STA_POP')?.rows.map(({ values }) => values['female']),
  ).toEqual([1_320_000]);
  expect(datasets.every(({ unknownColumns }) => unknownColumns.length === 0)).toBe(true);
});

it('refuses an unknown institution', () => {
  expect(() => template('XYZ', 'en')).toThrow('BAD_SETTINGS.institution');
});
