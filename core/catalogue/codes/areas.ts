/**
 * Countries and areas: ISO 3166-1 codes with their names in English, French and Spanish from the package
 * i18n-iso-countries, and our lists of other names (domain/code-lists §1).
 */
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import es from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import type { AreaList } from '../define.ts';
import { aliasesOf } from './area-aliases.ts';
import { demonymsOf } from './area-demonyms.ts';
import { aggregates, ambiguous, groups, special, totals, unknown, withdrawn } from './area-groups.ts';

type Names = Readonly<Record<string, string | readonly string[]>>;
const LANGUAGES: readonly Names[] = [en.countries, fr.countries, es.countries];

/** Kosovo has no ISO code; XKX is the user-assigned one of the World Bank. */
const ALPHA3: Readonly<Record<string, string>> = { XKK: 'XKX' };
const NO_M49 = new Set(['XKX']);

/** Names that another meaning has as well: they need a longer form. */
const shared = new Set(ambiguous);

function countryOf([alpha2 = '', code = '', number = '']: readonly string[]): AreaList['countries'][number] {
  const alpha3 = ALPHA3[code] ?? code;
  const names = LANGUAGES.flatMap((language) => language[alpha2] ?? []);
  return {
    alpha3,
    alpha2,
    m49: NO_M49.has(alpha3) ? '' : number,
    names: [...new Set([...names, ...aliasesOf(alpha3)])].filter((name) => !shared.has(name)),
    demonyms: demonymsOf(alpha3),
  };
}

export const areas: AreaList = {
  countries: codes.map(countryOf),
  special,
  withdrawn,
  aggregates,
  totals,
  ambiguous,
  groups,
  unknown,
};
