/** The country of a run: what the user asks for, and whether the workbooks are about it. */
import { catalogue, Failure, type Checked } from '../core/index.ts';
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

/** Refuses workbooks that are all about another country than the one asked for. */
export function refuseOtherCountries({ country, submissions }: Checked): void {
  const others = submissions
    .map(({ meta }) => meta.country)
    .filter((each) => each !== null && each !== country);
  if (country === null || submissions.length === 0 || others.length < submissions.length) return;
  const found = [...new Set(others)].sort().join(', ');
  throw new Failure('BAD_SETTINGS', 'other-country', { country, found });
}
