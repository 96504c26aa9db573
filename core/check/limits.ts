/** The thresholds of a run: what a country set, else what the catalogue says. */
import type { Catalogue, RuleContext } from '../catalogue/define.ts';

/** Looks thresholds up by name. A name that the catalogue does not have is a mistake in a rule. */
export function limitsOf(
  { thresholds }: Catalogue,
  set: Readonly<Record<string, number>> = {},
): RuleContext['limit'] {
  const values = new Map(thresholds.map(({ name, value }) => [name, set[name] ?? value]));
  return (name) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`no threshold ${name}`);
    return value;
  };
}
