/** The country of a run, as the user asks for it. */
import { catalogue, Failure } from '../core/index.ts';
import type { Context } from './context.ts';

/** The code asked for by option or settings, in capitals; undefined where neither names one. */
export function countryAsked(
  { country }: { readonly country?: string },
  { settings }: Context,
): string | undefined {
  const found = country ?? settings.country;
  if (found === undefined) return undefined;
  const code = found.toUpperCase();
  const known = catalogue.areas.countries.some((each) => each.alpha3 === code) || /^X[A-Z]{2}$/.test(code);
  if (!known) throw new Failure('BAD_SETTINGS', 'country', { found });
  return code;
}
