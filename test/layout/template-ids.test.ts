/**
 * Drop-downs that know the plan (domain/coherence §3): in the workbook of the planning authority they follow the sheet in
 * which the goals are typed, in all others they offer the goals known when the template is written, with their titles.
 * One rule per column; another id is asked about, never refused.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { writeWorkbook } from '../../core/formats/xlsx/write/write.ts';
import type { BookPlan, SheetPlan, ValidationPlan } from '../../core/layout/plan.ts';
import { layoutTemplate, type TemplateOptions } from '../../core/layout/template-book.ts';
import { idsIn } from '../../core/layout/template-ids.ts';
import { LANGUAGES, type Language } from '../../core/model.ts';
import { command, put, temporaryFolder } from '../helpers/command.ts';
import { hasLibreOffice, saveInLibreOffice } from '../helpers/libreoffice.ts';

const ids = new Map([
  [
    'PLN_GOALS',
    [
      { id: '1.1', title: 'Less poverty' },
      { id: '1.10', title: '=Better & fairer "health"' },
    ],
  ],
]);

const template = (institution: string, language: Language, more: Partial<TemplateOptions> = {}): BookPlan =>
  layoutTemplate(
    {
      institution,
      country: 'MDA',
      periodStart: 2020,
      periodEnd: 2023,
      language,
      asOf: '2024-03-31',
      ...more,
    },
    catalogue,
  );

/** One workbook serves all cases that look at it. */
const templates = new Map<string, BookPlan>();
function known(institution: string, language: Language, more: Pick<TemplateOptions, 'ids'> = {}): BookPlan {
  const name = [institution, language, 'ids' in more].join();
  const plan = templates.get(name) ?? template(institution, language, more);
  templates.set(name, plan);
  return plan;
}

/** The rules of a column. */
function rulesOf(plan: BookPlan, sheet: string, field: string): readonly ValidationPlan[] {
  const found = plan.sheets.find(({ name }) => name === sheet);
  const column = found?.rows[0]?.cells.findIndex((cell) => cell?.value === field) ?? -1;
  const letter = String.fromCharCode(65 + column);
  return (found?.validations ?? []).filter(({ ref }) => ref.startsWith(`${letter}3:`));
}

/** What a reference to `Lists` leads to, with the cell beside: id and title. */
function listed(plan: BookPlan, formula: unknown): unknown[] {
  const [, letter = '', first, last] = /^Lists!\$([A-Z])\$(\d+):\$\1\$(\d+)$/.exec(String(formula)) ?? [];
  const column = letter.charCodeAt(0) - 65;
  const rows = plan.sheets.find(({ name }) => name === 'Lists')?.rows.slice(Number(first) - 1, Number(last));
  return (rows ?? []).map(({ cells }) => [cells[column]?.value, cells[column + 1]?.value]);
}

const OTHERS = [
  ['DON', 'DON_SUPPORT', 'goal_id'],
  ['DON', 'DON_GOALS', 'goal_id'],
  ['FIN', 'FIN_BUDGET', 'goal_id'],
] as const;

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(OTHERS)('%s: %s.%s offers the plan’s goals with their titles', (institution, sheet, field) => {
    const plan = known(institution, language, { ids });
    const rules = rulesOf(plan, sheet, field);
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatchObject({ type: 'list', errorStyle: 'warning' });
    expect(listed(plan, rules[0]?.formulae[0])).toEqual([
      ['1.1', 'Less poverty'],
      ['1.10', '=Better & fairer "health"'],
    ]);
    expect(rules[0]?.error).toMatch(/Lists.*\b[A-Z]\b/);
  });

  it.each(OTHERS)('%s: %s.%s takes any text where no goals are known', (institution, sheet, field) => {
    expect(rulesOf(known(institution, language), sheet, field)).toMatchObject([{ type: 'textLength' }]);
  });

  it.each([
    ['PLN_LINKS', 'goal_id', 'PLN_GOALS', 'warning'],
    ['PLN_GOALS', 'parent_id', 'PLN_GOALS', 'warning'],
    ['PLN_ACTIONS', 'policy_id', 'COH_POLICIES', 'warning'],
    ['COH_EFFECTS', 'goal_id', 'PLN_GOALS', 'warning'],
    ['COH_POLICIES', 'plan_id', 'COH_PLANS', 'warning'],
    ['COH_ENGAGE', 'stakeholder_id', 'COH_STAKEHOLDERS', 'warning'],
    // Several ids, or the id of a policy: the list only helps.
    ['COH_ENGAGE', 'goal_ids', 'PLN_GOALS', undefined],
    ['COH_MONITOR', 'subject_id', 'PLN_GOALS', undefined],
  ])('PLN: %s.%s follows what is typed in %s', (sheet, field, source, style) => {
    const rules = rulesOf(known('PLN', language, { ids }), sheet, field);
    const all = `${source}!$A$3:$A$5002`;
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatchObject({
      type: 'list',
      formulae: [`${source}!$A$3:INDEX(${all},MAX(1,COUNTA(${all})))`],
    });
    expect(rules[0]?.errorStyle).toBe(style);
    expect(rules[0]?.error === undefined).toBe(style === undefined);
    expect(rules[0]?.prompt).toContain(source);
  });
});

it('reaches as far down as the rows given and the rows to be filled', () => {
  const rows = new Map([['PLN_GOALS', [{ goal_id: 'G1' }, { goal_id: 'G2' }]]]);
  const [rule] = rulesOf(template('PLN', 'en', { rows }), 'PLN_LINKS', 'goal_id');
  expect(rule?.formulae[0]).toContain('PLN_GOALS!$A$3:$A$5004');
});

describe('ids of workbooks', () => {
  it('come in the order of the sheet, each once, with the title in the reader’s language, without rows under errors', () => {
    const template = catalogue.templates.find(({ id }) => id === 'PLN_GOALS');
    const row = (number: number, goal_id: string | null, title: string, title_fr: string | null = null) => ({
      number,
      values: { goal_id, title, title_fr },
    });
    const rows = [
      row(3, 'G2', 'Two', 'Deux'),
      row(4, 'G1', 'One'),
      row(5, 'G2', 'Again'),
      row(6, 'G9', 'Wrong'),
    ];
    const dataset = { template, rows };
    const wrong = new Set(rows.slice(3));
    const usable = [{ dataset, blocked: wrong }] as unknown as Parameters<typeof idsIn>[0]['usable'];
    expect(idsIn({ usable }, catalogue.templates, 'fr').get('PLN_GOALS')).toEqual([
      { id: 'G2', title: 'Deux' },
      { id: 'G1', title: 'One' },
    ]);
  });
});

/** The `<dataValidation>` elements of the parts of sheets, by first cell of the range. */
function ruleXml(bytes: Uint8Array, formula: RegExp): string[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    .flatMap(([, part]) => strFromU8(part).match(/<dataValidation [\s\S]*?<\/dataValidation>/g) ?? [])
    .filter((rule) => formula.test(rule.replaceAll('&quot;', '"')));
}

const textsIn = (folder: string, file: string): string =>
  strFromU8(unzipSync(readFileSync(join(folder, file)))['xl/sharedStrings.xml'] ?? new Uint8Array());

describe('on the command line', () => {
  it('takes goals from the settings, and rather from the plan’s workbook', async () => {
    const folder = temporaryFolder();
    put(
      folder,
      'mainstream.config.json',
      Buffer.from(
        JSON.stringify({ goals: [{ id: 'G1', title: { en: 'Less poverty', fr: 'Moins de pauvreté' } }] }),
      ),
    );
    const common = ['template', '--country', 'MDA', '--period', '2020-2023', '-l', 'fr'];
    const first = await command([...common, '-i', 'DON', '-o', join(folder, 'don.xlsx')], { folder });
    expect(first.code).toBe(0);
    expect(textsIn(folder, 'don.xlsx')).toContain('Moins de pauvreté');
    const rows = new Map([
      ['PLN_GOALS', [{ goal_id: 'G7', level: 'GOAL', title: 'Jobs', title_fr: 'Emplois' }]],
    ]);
    put(folder, 'pln.xlsx', await writeWorkbook(template('PLN', 'en', { rows })));
    const second = await command(
      [...common, '-i', 'FIN', '--plan', join(folder, 'pln.xlsx'), '-o', join(folder, 'fin.xlsx')],
      { folder },
    );
    expect(second.code).toBe(0);
    expect(textsIn(folder, 'fin.xlsx')).toContain('Emplois');
    expect(textsIn(folder, 'fin.xlsx')).not.toContain('Moins de pauvreté');
  });

  it('refuses a goal that stands twice in the settings', async () => {
    const folder = temporaryFolder();
    const goals = [
      { id: 'G1', title: 'One' },
      { id: 'G1', title: 'Two' },
    ];
    put(folder, 'mainstream.config.json', Buffer.from(JSON.stringify({ goals })));
    const { code, err } = await command(['template', '-c', 'MDA', '-p', '2020-2023', '-i', 'DON'], {
      folder,
    });
    expect(code).toBe(2);
    expect(err).toMatch(/goals/);
  });
});

describe.skipIf(!hasLibreOffice)(
  'saved again in LibreOffice (skipped where soffice is not installed)',
  () => {
    it('keeps the source of the list and that others are only asked about', async () => {
      const rows = new Map([['PLN_GOALS', [{ goal_id: '1.1', title: 'One' }]]]);
      const whole = template('PLN', 'es', { rows });
      // Only the sheets concerned: LibreOffice takes as long for each of the others.
      const isOf = ({ name, validations = [] }: SheetPlan): boolean =>
        /^(?:PLN_GOALS|Lists)$/.test(name) ||
        validations.some(({ formulae }) => formulae.some((each) => String(each).startsWith('PLN_GOALS!')));
      const written = await writeWorkbook({ ...whole, sheets: whole.sheets.filter(isOf) });
      const source =
        /PLN_GOALS!\$A\$3:INDEX\(PLN_GOALS!\$A\$3:\$A\$5003,MAX\(1,COUNTA\(PLN_GOALS!\$A\$3:\$A\$5003\)\)\)/;
      const count = ruleXml(written, source).length;
      expect(count).toBe(7);
      const saved = ruleXml(await saveInLibreOffice(written, 'xlsx'), source);
      expect(saved).toHaveLength(count);
      expect(saved.filter((rule) => /errorStyle="warning"/.test(rule))).toHaveLength(5);
    });
  },
);
