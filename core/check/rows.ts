/** Runs the rules on cells and rows over one sheet, row by row; none of them looks at other rows. */
import { addTo } from '../grouped.ts';
import type { Catalogue, CellRule, IssueOptions, RowRule, RuleContext } from '../catalogue/define.ts';
import { Failure } from '../failure.ts';
import type { Dataset, Host, Reading, Row, Trouble, Value } from '../model.ts';
import { addIssue, type Verdict } from './verdict.ts';

/** Rows between two looks at whether to stop. */
const STRIDE = 1000;

export function checkRows(
  verdict: Verdict,
  rules: readonly (RowRule | CellRule)[],
  catalogue: Catalogue,
  around: RuleContext,
  host: Host | undefined,
  rows: readonly Row[] = verdict.dataset.rows,
): void {
  const onCell = cellCheck(verdict, rules, catalogue);
  const onRow = rowChecks(verdict, rules, around);
  rows.forEach((row, index) => {
    if (index % STRIDE === 0 && host?.signal?.aborted) throw new Failure('STOPPED', 'signal');
    for (const field in row.readings) onCell(row, field, row.readings[field]);
    for (const check of onRow) check(row);
  });
}

/** Turns the troubles of reading into issues. */
function cellCheck(
  verdict: Verdict,
  rules: readonly (RowRule | CellRule)[],
  catalogue: Catalogue,
): (row: Row, field: string, reading: Reading | undefined) => void {
  const byTrouble = rulesByTrouble(rules);
  const fields = new Map(verdict.dataset.template.fields.map((field) => [field.id, field]));
  const allowed = allowedCodes(verdict.dataset, catalogue);
  return (row, field, reading) => {
    if (reading?.trouble === undefined) return;
    const { trouble, suggestion } = reading;
    const lenient = trouble === 'NOT_IN_LIST' && fields.get(field)?.lenient === true;
    for (const { rule, options, lenientOptions, safe } of byTrouble.get(trouble) ?? []) {
      const plain = lenient ? lenientOptions : options;
      const propose = suggestion === undefined ? undefined : { to: suggestion, safe, reason: trouble };
      const args = argsOf(reading, allowed.get(field));
      addIssue(verdict, rule, row, field, args, propose ? { ...plain, propose } : plain);
    }
  };
}

interface TroubleRule {
  readonly rule: CellRule;
  readonly options: IssueOptions;
  readonly lenientOptions: IssueOptions;
  readonly safe: boolean;
}

function rulesByTrouble(rules: readonly (RowRule | CellRule)[]): ReadonlyMap<Trouble, TroubleRule[]> {
  const found = new Map<Trouble, TroubleRule[]>();
  for (const rule of rules) {
    if (rule.scope !== 'cell') continue;
    for (const [name, severity] of Object.entries(rule.troubles)) {
      const trouble = name as Trouble;
      const entry: TroubleRule = {
        rule,
        options: { severity, variant: trouble },
        lenientOptions: { severity: 'warning', variant: trouble },
        safe: rule.safe?.includes(trouble) ?? false,
      };
      addTo(found, trouble, entry);
    }
  }
  return found;
}

/** Texts in a message are no longer than this. */
const LONGEST = 80;

function argsOf({ raw, suggestion }: Reading, allowed: string | undefined): Record<string, Value> {
  const args: Record<string, Value> = { found: raw.length > LONGEST ? `${raw.slice(0, LONGEST)}…` : raw };
  if (suggestion !== undefined) args['suggestion'] = suggestion;
  if (allowed !== undefined) args['allowed'] = allowed;
  return args;
}

/** The codes of each coded column as a text, at most twenty of them; shared by all issues of the column. */
function allowedCodes({ template }: Dataset, { codeLists }: Catalogue): ReadonlyMap<string, string> {
  const lists = new Map(codeLists.map((list) => [list.id, list]));
  return new Map(
    template.fields.flatMap(({ id, codes, only }): [string, string][] => {
      const list = lists.get(codes ?? '');
      const known = only ?? list?.codes;
      if (!known) return [];
      const more = known.length > 20 || (!only && list?.pattern !== undefined);
      return [[id, known.slice(0, 20).join(', ') + (more ? ' …' : '')]];
    }),
  );
}

/** The row checks that this sheet has the columns for, each ready to take a row. */
function rowChecks(
  verdict: Verdict,
  rules: readonly (RowRule | CellRule)[],
  around: RuleContext,
): ((row: Row) => void)[] {
  const { dataset } = verdict;
  const known = new Set(dataset.template.fields.map(({ id }) => id));
  return rules.flatMap((rule) => {
    const needs = rule.scope === 'row' ? rule.needs : [];
    const { check } = rule;
    if (!check || !needs.every((field) => known.has(field))) return [];
    // One report and one context per rule and sheet: a million rows must not make a million closures.
    let current: Row;
    const context = {
      ...around,
      template: dataset.template,
      meta: dataset.meta,
      get row() {
        return current;
      },
      raw: (field: string) => dataset.raw(current, field),
      has: (field: string) => dataset.columns.has(field),
    };
    const report = (field: string, args: Record<string, Value>, options?: IssueOptions): void => {
      addIssue(verdict, rule, current, field, args, options);
    };
    return [
      (row) => {
        for (const field of needs) if (typeof row.values[field] !== 'number') return;
        current = row;
        check.call(rule, row.values, report, context);
      },
    ];
  });
}
