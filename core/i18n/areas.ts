/** Names of countries in each language, from the package i18n-iso-countries, with our own form where it differs. */
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import es from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import type { Language } from '../model.ts';

type Names = Readonly<Record<string, string | readonly string[]>>;
const NAMES: Readonly<Record<Language, Names>> = { en: en.countries, fr: fr.countries, es: es.countries };

/** Where the package has another country's name, an older one, or capitals that the language does not write. */
const OWN: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    CHN: 'China',
    CIV: 'Côte d’Ivoire',
    COG: 'Republic of the Congo',
    CPV: 'Cabo Verde',
    CZE: 'Czechia',
    FSM: 'Micronesia (Federated States of)',
    GMB: 'Gambia',
    IRN: 'Iran (Islamic Republic of)',
    KOR: 'Republic of Korea',
    MDA: 'Republic of Moldova',
    MKD: 'North Macedonia',
    PRK: 'Democratic People’s Republic of Korea',
    TWN: 'Taiwan',
    VAT: 'Holy See',
    VNM: 'Viet Nam',
  },
  fr: {
    ARE: 'Émirats arabes unis',
    BLR: 'Bélarus',
    CAF: 'République centrafricaine',
    CIV: 'Côte d’Ivoire',
    CPV: 'Cabo Verde',
    CZE: 'Tchéquie',
    DOM: 'République dominicaine',
    FSM: 'Micronésie (États fédérés de)',
    MDA: 'République de Moldova',
    PRK: 'République populaire démocratique de Corée',
    KOR: 'République de Corée',
    SAU: 'Arabie saoudite',
    SWZ: 'Eswatini',
    TUR: 'Türkiye',
    USA: 'États-Unis',
    VAT: 'Saint-Siège',
    VGB: 'Îles Vierges britanniques',
    VIR: 'Îles Vierges américaines',
    VNM: 'Viet Nam',
  },
  es: {
    BLR: 'Belarús',
    COD: 'República Democrática del Congo',
    COG: 'República del Congo',
    CZE: 'Chequia',
    FSM: 'Micronesia (Estados Federados de)',
    KNA: 'San Cristóbal y Nieves',
    LAO: 'República Democrática Popular Lao',
    MDA: 'República de Moldova',
    ROU: 'Rumania',
    RWA: 'Rwanda',
    SHN: 'Santa Elena',
    SWZ: 'Eswatini',
    TUR: 'Türkiye',
    VGB: 'Islas Vírgenes Británicas',
    VNM: 'Viet Nam',
  },
};

/** Kosovo has no ISO code; XKX is the user-assigned one of the World Bank. */
const ALPHA2: ReadonlyMap<string, string> = new Map([
  ...codes.map(([alpha2 = '', alpha3 = '']): [string, string] => [alpha3, alpha2]),
  ['XKX', 'XK'],
]);

/** Name of a country by ISO alpha-3 code; undefined for anything else. */
export function countryName(language: Language, alpha3: string): string | undefined {
  const name = OWN[language][alpha3] ?? NAMES[language][ALPHA2.get(alpha3) ?? ''];
  return typeof name === 'string' ? name : name?.[0];
}
