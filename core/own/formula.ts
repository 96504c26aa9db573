/**
 * The formula of a country's own indicator as it stands in the settings: the tree of core/expression/grammar.ts, in
 * which a number, a column and another indicator may be written short (docs/own-indicators.md).
 */
import type { z } from 'zod';
import { type Expression, expressionSchema } from '../expression/grammar.ts';
import { Failure } from '../failure.ts';

/** Every operation, so that a mistake can name those there are. */
const OPERATIONS: Readonly<Record<Expression['op'], true>> = {
  ...{ number: true, fact: true, indicator: true, plus: true, minus: true, times: true, divided: true },
  ...{ power: true, abs: true, max: true, min: true, ratio: true, growth: true, deviation: true },
  ...{ either: true, optional: true, usd: true, resolved: true, fold: true, weighted: true, covers: true },
  ...{ mirror: true, classified: true, noted: true },
};

/** Where a formula stands inside another one; texts elsewhere are names. */
const HOLDS_FORMULAS: ReadonlySet<string> = new Set([
  ...['terms', 'left', 'right', 'factors', 'base', 'exponent', 'numerator', 'denominator'],
  ...['of', 'given', 'options', 'each'],
]);

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param place of the formula in the settings file, for the author's mistakes. */
export function ownFormula(written: unknown, place: string): Expression {
  const tree = unfolded(written);
  refuseHeld(tree, place);
  const parsed = expressionSchema.safeParse(tree);
  if (parsed.success) return parsed.data;
  throw mistake(parsed.error.issues[0], tree, place);
}

// ── Short forms ──────────────────────────────────────────────────────────────────────────────────────────

/** What stands where a formula is expected, written out; what is no short form stays as it is. */
function unfolded(written: unknown): unknown {
  if (typeof written === 'number') return { op: 'number', value: written };
  if (typeof written === 'string') return named(written);
  if (Array.isArray(written)) return written.map(unfolded);
  if (!isNode(written)) return written;
  const { fact, indicator, ...rest } = written;
  if (typeof fact === 'string') return { ...column(fact), ...inside(rest) };
  if (typeof indicator === 'string') return { op: 'indicator', id: indicator, ...inside(rest) };
  return inside(written);
}

/** `STA_POP.total` is a column, `CTX-01` an indicator. */
const named = (text: string): unknown => (text.includes('.') ? column(text) : { op: 'indicator', id: text });

function column(path: string): Node {
  const [sheet = '', measure = ''] = path.split('.');
  return { op: 'fact', sheet, measure };
}

const inside = (node: Node): Node =>
  Object.fromEntries(Object.entries(node).map(([key, value]) => [key, partOf(node, key, value)]));

function partOf(node: Node, key: string, value: unknown): unknown {
  if (key === 'where') return isNode(value) ? mapped(value, selectorOf) : value;
  if (key === 'scores') return value;
  if (key === 'options') return Array.isArray(value) ? value.map(optionOf) : value;
  if (HOLDS_FORMULAS.has(key) || (key === 'whole' && node['op'] === 'covers')) return unfolded(value);
  // a list around formulas: `list`, `by`, `keep`
  return isNode(value) ? inside(value) : value;
}

/** An option may stand without the braces that status and flag need. */
const optionOf = (written: unknown): unknown =>
  isNode(written) && !('op' in written) && 'of' in written ? inside(written) : { of: unfolded(written) };

/** Several codes are one sum over them. */
const selectorOf = (written: unknown): unknown => (Array.isArray(written) ? { anyOf: written } : written);

const mapped = (node: Node, change: (value: unknown) => unknown): Node =>
  Object.fromEntries(Object.entries(node).map(([key, value]) => [key, change(value)]));

// ── Mistakes ─────────────────────────────────────────────────────────────────────────────────────────────

/** The formula of another indicator is looked up, never written again. */
function refuseHeld(tree: unknown, place: string): void {
  if (Array.isArray(tree))
    tree.forEach((each, index) => {
      refuseHeld(each, `${place}[${String(index)}]`);
    });
  if (!isNode(tree)) return;
  if (tree['op'] === 'indicator' && 'of' in tree)
    throw new Failure('BAD_SETTINGS', 'own-formula-key', { field: place, found: 'of' });
  for (const [key, value] of Object.entries(tree)) refuseHeld(value, `${place}.${key}`);
}

function mistake(issue: z.core.$ZodIssue | undefined, tree: unknown, place: string): Failure {
  const path = issue?.path ?? [];
  const field = path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${String(part)}]` : `${text}.${String(part)}`),
    place,
  );
  const found = path.reduce<unknown>(
    (node, part) => (typeof node === 'object' && node !== null ? Reflect.get(node, part) : undefined),
    tree,
  );
  if (issue?.code === 'unrecognized_keys')
    return new Failure('BAD_SETTINGS', 'own-formula-key', { field, found: issue.keys.join(', ') });
  if (path.at(-1) === 'op')
    return new Failure('BAD_SETTINGS', 'own-unknown', {
      field,
      found: shown(found),
      list: Object.keys(OPERATIONS).join(', '),
    });
  if (found === undefined) return new Failure('BAD_SETTINGS', 'own-formula-missing', { field });
  return new Failure('BAD_SETTINGS', 'own-formula', { field, found: shown(found) });
}

function shown(found: unknown): string {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) as string | undefined);
  return (text ?? '').slice(0, 60);
}
