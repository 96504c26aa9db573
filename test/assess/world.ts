/** Sheets as text → read → check → assess. Figures of the compute stage are given by the test. */
import { assess } from '../../core/assess/assess.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import type { Catalogue, Indicator } from '../../core/catalogue/define.ts';
import { check } from '../../core/check/check.ts';
import type { CoherenceModel } from '../../core/model/coherence.ts';
import type { Assessed, Book, Computed, Finding, IndicatorValue } from '../../core/model.ts';
import { readSubmission } from '../../core/read/read.ts';
import { parseExample } from '../helpers/example.ts';

export interface World {
  readonly values?: Computed['values'];
  readonly reconciliations?: Computed['reconciliations'];
  readonly parameters?: Readonly<Record<string, number | string>>;
  /** Changes of the catalogue, for a test that needs its own. */
  readonly catalogue?: Partial<Catalogue>;
}

export const assessText = (text: string, world: World = {}): Assessed =>
  assessBooks(parseExample(text).books, world);

export function assessBooks(books: readonly Book[], world: World = {}): Assessed {
  const known: Catalogue = { ...catalogue, indicators: STAND_INS, ...world.catalogue };
  const submissions = books.map((book) => readSubmission(book, known));
  const checked = check(submissions, known, {});
  const computed: Computed = {
    values: world.values ?? [],
    facts: [],
    reconciliations: world.reconciliations ?? [],
    issues: [],
  };
  return assess(checked, computed, known, { values: world.parameters ?? {}, changed: [] });
}

/** Indicators by id and the sheet they need; these tests do not depend on how an indicator is defined. */
const STAND_INS: readonly Indicator[] = [
  standIn('CTX-01', 'STA_POP'),
  standIn('HEA-01', 'HEA_WORKF'),
  standIn('REM-01', 'FIN_REMIT'),
  standIn('REM-17', 'STA_HH'),
];

function standIn(id: string, sheet: string): Indicator {
  return {
    ...{ id, tier: 'core', dimension: id.slice(0, 3), unit: 'percent', decimals: 1, aggregation: 'sum' },
    ...{ minCell: 0, disaggregation: [], sdg: '', gcm: '', source: '', example: '' },
    value: { op: 'fact', sheet, measure: 'total' },
  };
}

/** A national figure as the compute stage gives it. */
export const figure = (indicator: string, year: number, value: number | null): IndicatorValue => ({
  ...{ indicator, year, value, country: 'XTS', disaggregation: {}, unit: 'percent', obsStatus: 'A' },
  ...{ confStatus: 'F', flags: [], reasons: value === null ? ['MISSING_INPUT'] : [], missing: [] },
  ...{ numerator: null, denominator: null, inputs: [], excel: null },
});

/** `C-204 H G2|HEA|P2|P3`: as the lines of an example. */
export const linesOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ rule, severity, key }) => `${rule} ${severity} ${key.slice(rule.length + 1)}`.trim());

/** Lines of one rule only. */
export const linesFor = (rule: string, { findings }: Assessed): readonly string[] =>
  linesOf(findings.filter((finding) => finding.rule === rule));

export function goalIn(model: CoherenceModel, id: string): CoherenceModel['goals'][number] {
  const found = model.goals.find((goal) => goal.id === id);
  if (!found) throw new Error(`there is no goal ${id}`);
  return found;
}

export function cellIn(model: CoherenceModel, id: string, dimension: string, direction = 'M2D') {
  const found = goalIn(model, id).cells.find(
    (cell) => cell.dimension === dimension && cell.direction === direction,
  );
  if (!found) throw new Error(`there is no cell ${id} × ${dimension}`);
  return found;
}
