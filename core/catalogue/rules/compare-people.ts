/**
 * Comparisons of people at a date: residents, foreigners, nationals and students abroad, displaced people
 * (profile-sheets §5; relations and concepts: rulings-coherence B46).
 */
import { member, minus, mirror, noted, plus, sum } from '../../expression/build.ts';
import type { FactTerm } from '../../expression/grammar.ts';
import { defineCrossCheck } from '../define.ts';

const residents = (year = 0): FactTerm => sum('STA_POP.total', { age: '_T' }, year === 0 ? {} : { year });

export const nationalsRegistered = defineCrossCheck({
  id: 'X04',
  scope: 'comparison',
  severity: 'warning',
  concept: 'consular',
  relation: 'LE',
  tolerance: 0.1,
  by: ['host', 'destination'],
  a: { institution: 'MFA', value: sum('MFA_CONS.total', { host: member }) },
  b: {
    institution: 'STA',
    value: sum('STA_EMIG.total', { destination: member, source_type: 'MIRROR' }),
  },
  example: `
    STA_EMIG | year | destination | source_type | total
             | 2023 | FRA         | MIRROR      | 18000
             | 2023 | ITA         | MIRROR      | 10000
    MFA_CONS | year | host | total
             | 2023 | FRA  | 15000
             | 2023 | ITA  | 11001 {X04 warning}`,
});

// Who holds a valid permit lives in the country; children and free movers have none.
export const permitsOfResidents = defineCrossCheck({
  id: 'X05',
  scope: 'comparison',
  severity: 'warning',
  concept: 'permits',
  agreement: true,
  relation: 'LE',
  tolerance: 0,
  by: ['citizenship', 'origin'],
  a: {
    institution: 'INT',
    value: sum('INT_PERMIT.total', { event: 'VALID', reason: '_T', length: '_T', citizenship: member }),
  },
  b: { institution: 'STA', value: sum('STA_STOCK.total', { basis: 'CITIZ', origin: member }) },
  example: `
    INT_PERMIT | year | event | reason | length | citizenship | total
               | 2023 | VALID | _T     | _T     | MLI         | 60000
               | 2023 | VALID | _T     | _T     | NER         | 40001 {X05 warning}
    STA_STOCK  | year | basis | origin | total
               | 2023 | CITIZ | MLI    | 60000
               | 2023 | CITIZ | NER    | 40000`,
});

export const populationByRegion = defineCrossCheck({
  id: 'X14',
  scope: 'comparison',
  severity: 'warning',
  concept: 'population',
  agreement: true,
  relation: 'EQ',
  tolerance: 0.01,
  a: { institution: 'STA', value: sum('STA_POP.total', { age: '_T' }) },
  b: { institution: 'LOC', value: sum('LOC_PLAN.population') },
  example: `
    STA_POP  | year | age | total
             | 2022 | _T  | 10050000
             | 2023 | _T  | 10200000 {X14 info}
    LOC_PLAN | year | region | population
             | 2022 | XT-1   | 6000000
             | 2022 | XT-2   | 4000000
             | 2023 | XT-1   | 6000000
             | 2023 | XT-2   | 4000000`,
});

// Births and deaths stand in no sheet, so only a note can give them. What is left over is told, not judged.
export const populationBalance = defineCrossCheck({
  id: 'X15',
  scope: 'comparison',
  severity: 'info',
  concept: null,
  relation: 'TOLD',
  a: { institution: 'STA', value: minus(residents(), residents(-1)) },
  b: {
    institution: 'STA',
    value: plus(
      minus(
        noted(residents(), 'birth', 'naissance', 'nacimiento'),
        noted(residents(), 'death', 'deces', 'defuncion', 'muerte'),
      ),
      minus(
        sum('STA_FLOW.total', { direction: 'IN', duration: 'LT' }),
        sum('STA_FLOW.total', { direction: 'OUT', duration: 'LT' }),
      ),
    ),
  },
  example: `
    STA_POP  | year | age | total                 | note
             | 2021 | _T  | 9800000               | Births 230 000; deaths 95 000
             | 2022 | _T  | 9900000               |
             | 2023 | _T  | 10000000 {X15 info}   | Births 230 000; deaths 95 000
    STA_FLOW | year | direction | group | partner | duration | total
             | 2022 | IN        | _T    | _T      | LT       | 20000
             | 2022 | OUT       | _T    | _T      | LT       | 45000
             | 2023 | IN        | _T    | _T      | LT       | 20000
             | 2023 | OUT       | _T    | _T      | LT       | 45000`,
});

// Only where a workbook of the partner country is among the inputs.
export const studentsAtPartner = defineCrossCheck({
  id: 'X16',
  scope: 'comparison',
  severity: 'warning',
  concept: 'students_out',
  agreement: true,
  relation: 'MIRROR',
  tolerance: 0,
  by: ['partner', 'partner'],
  a: { institution: 'EDU', value: sum('EDU_TERT.total', { direction: 'OUTBOUND', partner: member }) },
  b: { institution: 'EDU', value: mirror(sum('EDU_TERT.total', { direction: 'INBOUND', partner: member })) },
  example: `
    META                  | country | MDA
    EDU_TERT              | year | direction | partner | level | total
                          | 2022 | OUTBOUND  | FRA     | _T    | 1100 {X16 info}
                          | 2023 | OUTBOUND  | FRA     | _T    | 1000 {X16 warning}
                          | 2023 | OUTBOUND  | ITA     | _T    | 500
    STA_POP               | year | age | total
                          | 2023 | _T  | 10000000
    META@fra-edu.xlsx     | country          | FRA
                          | institution_code | EDU
    EDU_TERT@fra-edu.xlsx | year | direction | partner | level | total
                          | 2022 | INBOUND   | MDA     | _T    | 1200
                          | 2023 | INBOUND   | MDA     | _T    | 1500`,
});

// Some countries count only those displaced by conflict as IDPs: the note must say that disasters are in.
export const displacedByDisaster = defineCrossCheck({
  id: 'X22',
  scope: 'comparison',
  severity: 'warning',
  concept: 'displaced',
  relation: 'LE',
  tolerance: 0,
  a: { institution: 'ENV', value: sum('ENV_DISP.stock_end', { hazard: '_T', region: '_T' }) },
  b: { institution: 'INT', value: sum('INT_PROTECT.total', { pop_type: 'IDP', side: 'HOSTED' }) },
  remark: {
    of: ['b'],
    effect: 'needed',
    any: ['disaster', 'catastroph', 'desastre', 'natural hazard', 'alea', 'flood', 'inond', 'inund'],
    none: ['exclu', 'without', 'not ', 'no ', 'only conflict', 'sans ', 'hors ', 'sin ', 'ne '],
  },
  example: `
    ENV_DISP    | year | hazard | region | stock_end
                | 2022 | FLOOD  | _T     | 9001
                | 2023 | FLOOD  | _T     | 9001 {X22 warning}
    INT_PROTECT | year | pop_type | origin | side   | total | note
                | 2022 | IDP      | _T     | HOSTED | 9000  | Conflict only
                | 2023 | IDP      | _T     | HOSTED | 9000  | Includes disasters`,
});

export const foreignWorkers = defineCrossCheck({
  id: 'X23',
  scope: 'comparison',
  severity: 'warning',
  concept: 'foreign_employed',
  agreement: true,
  relation: 'EQ',
  tolerance: 0,
  a: { institution: 'SOC', value: sum('SOC_COVER.population_ref', { pop_group: 'FOR' }) },
  b: { institution: 'STA', value: sum('STA_LF.total', { pop_group: 'FOREIGN', lf_status: 'EMP' }) },
  example: `
    SOC_COVER | year | pop_group | covered | population_ref
              | 2022 | FOR       | 500     | 1100 {X23 info}
              | 2023 | FOR       | 500     | 1500 {X23 warning}
    STA_LF    | year | pop_group | lf_status | total
              | 2022 | FOREIGN   | EMP       | 1205
              | 2023 | FOREIGN   | EMP       | 1205`,
});
