/** Whether the workbooks are about the country of a run, whoever asks for it. */
import { Failure } from './failure.ts';
import type { Checked } from './model.ts';

/** Refuses workbooks that are all about another country than the one asked for. */
export function refuseOtherCountries({ country, submissions }: Checked): void {
  const others = submissions
    .map(({ meta }) => meta.country)
    .filter((each) => each !== null && each !== country);
  if (country === null || submissions.length === 0 || others.length < submissions.length) return;
  const found = [...new Set(others)].sort().join(', ');
  throw new Failure('BAD_SETTINGS', 'other-country', { country, found });
}
