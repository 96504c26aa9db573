/** The sheets and code lists against the documents (domain/profile-sheets, code-lists, coherence §3, rulings). */
import { describe, expect, test } from 'vitest';
import { codeLists } from '../../core/catalogue/codes/index.ts';
import { templates } from '../../core/catalogue/templates/index.ts';
import type { CodeList, Field, Template } from '../../core/model.ts';

/** Sheets by institution, typed by hand from the documents, in their order. */
const EXPECTED: Readonly<Record<string, string>> = {
  '*': 'META EXPLAIN IMPORTED',
  STA: 'STA_POP STA_STOCK STA_EMIG STA_FLOW STA_EDU STA_LF STA_HH',
  INT: 'INT_BORDER INT_PERMIT INT_ENFORCE INT_ASYLUM INT_PROTECT INT_DEATHS',
  LAB: 'LAB_OUT LAB_FWP LAB_EMP LAB_RECRUIT LAB_AGENCY LAB_INJURY',
  HEA: 'HEA_WORKF HEA_COVER',
  EDU: 'EDU_TERT EDU_PUPIL EDU_QUAL',
  FIN: 'FIN_REMIT FIN_RCOST FIN_MACRO FIN_BUDGET FIN_DIASP',
  CUS: 'CUS_CASH CUS_TRADE CUS_RELIEF',
  JUS: 'JUS_TIP JUS_SOM JUS_CASES JUS_TREATY',
  MFA: 'MFA_CONS MFA_SERV MFA_AGREE MFA_RETURN MFA_DIASP',
  SOC: 'SOC_CHILD SOC_COVER SOC_REINT',
  AGR: 'AGR_RURAL',
  ENV: 'ENV_DISP',
  LOC: 'LOC_PLAN',
  PLN:
    'PLN_GOALS PLN_LINKS PLN_ACTIONS PLN_TARGETS PLN_COHERENCE PLN_TASKFORCE PLN_CALENDAR COH_EXERCISE COH_PARAMS ' +
    'COH_PLANS COH_POLICIES COH_EFFECTS COH_MONITOR COH_ESTIMATES COH_STAKEHOLDERS COH_ENGAGE COH_LESSONS',
  DON: 'DON_SUPPORT DON_GOALS',
};

/** Keys as printed in the documents, with `period` behind `year` (rulings A11). */
const KEYS: readonly (readonly [sheet: string, key: string])[] = [
  ['STA_POP', 'year period age'],
  ['STA_STOCK', 'year period basis origin age'],
  ['STA_EMIG', 'year period destination source_type age educ'],
  ['STA_FLOW', 'year period direction group partner duration age'],
  ['STA_HH', 'year period area receives'],
  ['INT_BORDER', 'year period direction group mode point'],
  ['INT_PROTECT', 'year period pop_type origin side age'],
  ['LAB_OUT', 'year period destination isco isic contract'],
  ['LAB_AGENCY', 'year period'],
  ['FIN_REMIT', 'year period direction partner item'],
  ['FIN_RCOST', 'year period sender provider product amount_usd'],
  ['JUS_TIP', 'year period event form citizenship age_band'],
  ['JUS_TREATY', 'instrument'],
  ['MFA_AGREE', 'agreement_id'],
  ['PLN_LINKS', 'goal_id dimension direction channel asserted_by'],
  ['PLN_CALENDAR', 'sheet_id year'],
  ['COH_EFFECTS', 'policy_id goal_id dimension declared_by'],
  ['COH_MONITOR', 'subject_id indicator_id year period group'],
  ['COH_ESTIMATES', 'policy_id indicator_id method'],
  ['COH_ENGAGE', 'event_id stakeholder_id'],
  ['DON_SUPPORT', 'project_id year record_source'],
  ['EXPLAIN', 'issue_key'],
  ['IMPORTED', 'to_sheet to_cell'],
];

/** Columns as printed in the documents. */
const FIELDS: readonly (readonly [column: string, expected: Partial<Field>])[] = [
  ['STA_POP.age', { type: 'code', codes: 'CL_AGE', required: true }],
  ['STA_STOCK.basis', { only: ['BIRTH', 'CITIZ'], required: true }],
  ['STA_STOCK.age', { default: '_T', required: false }],
  ['STA_EMIG.educ', { codes: 'CL_EDUC_AGG', default: '_T' }],
  ['STA_FLOW.partner', { type: 'area', required: true }],
  ['STA_FLOW.total', { type: 'count', required: true, min: 0, max: 2_000_000_000 }],
  ['STA_FLOW.female', { type: 'count', required: false, expected: true }],
  ['STA_FLOW.note', { type: 'text', maxLength: 500 }],
  ['STA_FLOW.source', { maxLength: 200 }],
  ['STA_FLOW.obs_status', { default: 'A', codes: 'CL_OBS_STATUS' }],
  ['INT_BORDER.point', { type: 'text', default: '_T', open: true }],
  ['INT_BORDER.group', { only: ['NAT', 'FOR', '_U', '_T'] }],
  ['INT_PROTECT.age', { default: '_T' }],
  ['LAB_OUT.isco', { default: '_U' }],
  ['LAB_OUT.contract', { default: '_T' }],
  ['LAB_FWP.event', { only: ['FIRST', 'RENEW', 'VALID'] }],
  ['LAB_EMP.wage_mean', { type: 'decimal' }],
  ['LAB_RECRUIT.cost_sum', { type: 'decimal' }],
  ['LAB_RECRUIT.income_sum', { type: 'decimal' }],
  ['EDU_TERT.level', { only: ['5', '6', '7', '8', '_T'] }],
  ['FIN_REMIT.amount', { type: 'money', required: true, min: 0 }],
  ['FIN_RCOST.total_cost_pct', { type: 'percent', min: -60, max: 310 }],
  ['CUS_TRADE.value_usd', { type: 'usd' }],
  ['AGR_RURAL.remit_invest_agri', { type: 'money' }],
  ['PLN_GOALS.sdg_targets', { type: 'text' }],
  ['PLN_GOALS.owner', { lenient: true }],
  ['PLN_GOALS.weight', { type: 'decimal', min: 0, max: 1 }],
  ['PLN_LINKS.direction', { default: 'M2D' }],
  ['PLN_LINKS.channel', { default: 'main', maxLength: 40 }],
  ['PLN_LINKS.strength', { type: 'integer', min: -3, max: 3 }],
  ['PLN_LINKS.grade', { default: 'E' }],
  ['PLN_LINKS.asserted_by', { default: 'PLN' }],
  ['PLN_LINKS.relevance', { min: 0, max: 3, required: false }],
  ['PLN_ACTIONS.lead', { lenient: true }],
  ['PLN_ACTIONS.progress_pct', { type: 'percent', min: 0, max: 100 }],
  ['PLN_TARGETS.result_level', { default: 'OUTCOME' }],
  ['PLN_COHERENCE.score', { only: ['0', '5', '10'] }],
  ['COH_EFFECTS.push', { min: -1, max: 1 }],
  ['DON_SUPPORT.record_source', { default: 'PARTNER' }],
  ['DON_SUPPORT.committed_usd', { type: 'usd' }],
  ['DON_GOALS.share_pct', { type: 'percent', min: 0, max: 100 }],
  ['META.count_mult', { default: '0', only: ['0', '3', '6'] }],
  ['META.dash_means', { default: 'MISSING' }],
  ['META.stock_ref_date', { default: '07-01' }],
];

const sheet = (id: string): Template => {
  const found = templates.find((each) => each.id === id);
  if (!found) throw new Error(`no sheet ${id}`);
  return found;
};
const field = (path: string): Field => {
  const [id = '', column] = path.split('.');
  const found = sheet(id).fields.find((each) => each.id === column);
  if (!found) throw new Error(`no column ${path}`);
  return found;
};
const list = (id: string): CodeList | undefined => codeLists.find((each) => each.id === id);
const columns = templates.flatMap((template) =>
  template.fields.map((each): [string, Field] => [`${template.id}.${each.id}`, each]),
);

describe('the declarations as a whole', () => {
  test('sheets stand in order of institution, each of the documents once', () => {
    expect(templates.map(({ id }) => id)).toEqual(Object.values(EXPECTED).flatMap((ids) => ids.split(' ')));
    for (const { id, institution } of templates) expect(EXPECTED[institution]?.split(' ')).toContain(id);
  });

  test('columns of a sheet are unique and its key, parts and dates are among them', () => {
    for (const { id, key, fields, parts = [], dateOrder = [] } of templates) {
      const ids = fields.map((each) => each.id);
      expect(ids, id).toEqual([...new Set(ids)]);
      for (const used of [...key, ...parts.flat(), ...dateOrder]) expect(ids, id).toContain(used);
    }
  });

  test('every key column is a dimension that is required or has a default, the period apart', () => {
    for (const { id, key } of templates)
      for (const each of key.filter((name) => name !== 'period')) {
        const { role, required, default: usual } = field(`${id}.${each}`);
        expect([role, required || usual !== undefined], `${id}.${each}`).toEqual(['dimension', true]);
      }
  });

  test('a sheet by year and period has both in its key and ends with status, confidentiality, source and note', () => {
    for (const { id, fields, key } of templates.filter((each) =>
      each.fields.some((one) => one.id === 'period'),
    ))
      if (id !== 'COH_MONITOR') {
        expect(key.slice(0, 2), id).toEqual(['year', 'period']);
        const tail = fields.slice(-4).map((each) => each.id);
        expect(tail, id).toEqual(['obs_status', 'conf_status', 'source', 'note']);
      }
  });

  test('code lists are unique, without doubles, and every one that a column names exists', () => {
    expect(codeLists.map(({ id }) => id)).toEqual([...new Set(codeLists.map(({ id }) => id))]);
    for (const { id, codes } of codeLists) expect(codes, id).toEqual([...new Set(codes)]);
    for (const [path, { type, codes }] of columns) {
      if (type === 'code' || type === 'codes') expect(codes, path).toBeDefined();
      if (codes !== undefined) expect(list(codes), path).toBeDefined();
    }
  });

  test('defaults and allowed codes are members of their list', () => {
    for (const [path, { codes, only = [], default: usual }] of columns) {
      if (codes === undefined) continue;
      for (const code of [...only, ...(usual === undefined ? [] : [usual])])
        expect(list(codes)?.codes, path).toContain(code);
      if (only.length > 0 && usual !== undefined) expect(only, path).toContain(usual);
    }
  });

  test('aliases belong to codes of their list and never to two of them', () => {
    for (const { id, codes, aliases = {} } of codeLists) {
      const seen = new Map<string, string>();
      for (const [code, spellings] of Object.entries(aliases)) {
        expect(codes, id).toContain(code);
        for (const spelling of spellings) {
          const owner = seen.get(spelling.toLowerCase()) ?? code;
          expect(owner, `${id} ${spelling}`).toBe(code);
          seen.set(spelling.toLowerCase(), code);
        }
      }
    }
  });

  test('a column named in the exceptions for plain numbers is money, and their codes exist', () => {
    for (const { id, plain = {} } of templates)
      for (const [column, where] of Object.entries(plain)) {
        expect(field(`${id}.${column}`).type).toBe('money');
        for (const [key, codes] of Object.entries(where))
          for (const code of codes) expect(list(field(`${id}.${key}`).codes ?? '')?.codes).toContain(code);
      }
  });
});

describe('single declarations', () => {
  test.each(KEYS)('key of %s: %s', (id, key) => {
    expect(sheet(id).key.join(' ')).toBe(key);
  });

  test.each(FIELDS)('%s', (path, expected) => {
    expect(field(path)).toMatchObject(expected);
  });

  test('META and COH_EXERCISE are forms, COH_PARAMS is a table', () => {
    const forms = templates.filter(({ layout }) => layout === 'form').map(({ id }) => id);
    expect(forms).toEqual(['META', 'COH_EXERCISE']);
  });

  test('events of the asylum procedure', () => {
    expect(list('CL_ASYLUM_EVENT')?.codes.join(' ')).toBe(
      'PEND_START APPLIED RECOG COMPL REJECT CLOSED PEND_END',
    );
  });

  test('exchange rate and price index are plain numbers', () => {
    expect(sheet('FIN_MACRO').plain).toEqual({ amount: { var: ['FX_USD', 'CPI'] } });
  });

  test('asylum, enforcement and trafficking are sensitive', () => {
    expect(templates.filter(({ sensitive }) => sensitive).map(({ id }) => id)).toEqual([
      'INT_ENFORCE',
      'INT_ASYLUM',
      'JUS_TIP',
    ]);
  });

  test('parts and wholes of S08, dates of S15', () => {
    expect(sheet('HEA_WORKF').parts).toContainEqual(['foreign_trained', 'active']);
    expect(sheet('STA_HH').parts).toContainEqual(['persons_poor', 'persons']);
    expect(sheet('AGR_RURAL').parts).toContainEqual(['hh_with_migrant', 'hh_rural']);
    expect(sheet('STA_POP').parts).toContainEqual(['female', 'total']);
    expect(sheet('MFA_AGREE').dateOrder).toEqual(['signed', 'in_force', 'ended']);
  });

  test('ages beside the listed ones follow the naming convention', () => {
    const pattern = new RegExp(list('CL_AGE')?.pattern ?? '');
    for (const age of ['Y20T24', 'Y7', 'Y_LT15', 'Y_GE80']) expect(age).toMatch(pattern);
    for (const age of ['20-24', 'Y', 'YT5', 'Y_GE']) expect(age).not.toMatch(pattern);
  });

  test('there is no column enrolled (rulings B22) and lists have the numbers of the documents', () => {
    expect(sheet('EDU_PUPIL').fields.some(({ id }) => id === 'enrolled')).toBe(false);
    expect(list('CL_TREATY')?.codes).toHaveLength(12);
    expect(list('CL_INSTITUTION')?.codes).toHaveLength(15);
    expect(list('CL_DIMENSION')?.codes).toHaveLength(14);
    expect(list('CL_GCM')?.codes).toHaveLength(23);
    expect(list('CL_SDG_GOAL')?.codes).toHaveLength(17);
    expect(list('CL_OBS_STATUS')?.codes).toHaveLength(20);
  });
});
