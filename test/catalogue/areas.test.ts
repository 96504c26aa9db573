/** Countries and areas against domain/code-lists §1 and profile-sheets §6.6, §6.7. */
import { expect, test } from 'vitest';
import { areas } from '../../core/catalogue/codes/areas.ts';
import { countryName } from '../../core/i18n/areas.ts';
import { LANGUAGES } from '../../core/model.ts';
import { areaKey } from '../../core/read/areas.ts';

/** Every label of code-lists §1.4, typed by hand; parted by `;` since some hold commas. */
const ALIASES: Readonly<Record<string, string>> = {
  CIV: "Côte d'Ivoire; Cote d'Ivoire; Ivory Coast; Costa de Marfil",
  COD:
    'Democratic Republic of the Congo; Congo, Dem. Rep.; DR Congo; RDC; RD Congo; Congo-Kinshasa; ' +
    'República Democrática del Congo',
  COG: 'Republic of the Congo; Congo, Rep.; Congo-Brazzaville; République du Congo',
  CPV: 'Cabo Verde; Cape Verde; Cap-Vert',
  CZE: 'Czechia; Czech Republic; Tchéquie; République tchèque; Chequia',
  DEU: 'Germany; Allemagne; Alemania',
  ESP: 'Spain; Espagne; España',
  GBR: 'United Kingdom; UK; Great Britain; Royaume-Uni; Reino Unido',
  GMB: 'Gambia; The Gambia; Gambie',
  IRN: 'Iran; Iran (Islamic Republic of); Iran, Islamic Rep.',
  KGZ: 'Kyrgyzstan; Kyrgyz Republic; Kirghizistan; Kirguistán',
  KOR: 'Republic of Korea; South Korea; Korea, Rep.; Corée du Sud; Corea del Sur',
  PRK: "Dem. People's Republic of Korea; North Korea; Korea, Dem. Rep.; Corée du Nord",
  LAO: "Lao People's Democratic Republic; Lao PDR; Laos",
  LBY: 'Libya; Libyan Arab Jamahiriya; Libye; Libia',
  MDA: 'Republic of Moldova; Moldova; Moldavie; Moldavia',
  MKD: 'North Macedonia; Macedonia; TFYR of Macedonia; Macédoine du Nord',
  MMR: 'Myanmar; Burma; Birmanie; Birmania',
  NLD: 'Netherlands; Holland; Pays-Bas; Países Bajos',
  PSE: 'State of Palestine; Palestine; West Bank and Gaza; Occupied Palestinian Territory',
  RUS: 'Russian Federation; Russia; Russie; Rusia',
  SWZ: 'Eswatini; Swaziland',
  SYR: 'Syrian Arab Republic; Syria; Syrie; Siria',
  TLS: 'Timor-Leste; East Timor',
  TUR: 'Türkiye; Turkey; Turquie; Turquía',
  TZA: 'United Republic of Tanzania; Tanzania; Tanzanie',
  USA: 'United States of America; United States; USA; États-Unis; Estados Unidos; EE. UU.',
  VEN: 'Venezuela (Bolivarian Republic of); Venezuela; Venezuela, RB',
  VNM: 'Viet Nam; Vietnam',
  BOL: 'Bolivia (Plurinational State of); Bolivia; Bolivie',
  EGY: 'Egypt; Egypt, Arab Rep.; Égypte; Egipto',
  YEM: 'Yemen; Yemen, Rep.; Yémen',
  HKG: 'China, Hong Kong SAR',
  MAC: 'China, Macao SAR',
  TWN: 'Taiwan',
};

const country = (alpha3: string): (typeof areas.countries)[number] | undefined =>
  areas.countries.find((each) => each.alpha3 === alpha3);
const keysOf = (names: readonly string[]): readonly string[] => [...new Set(names.map(areaKey))];

test('all 250 countries and areas have codes and names; Kosovo stands under XKX', () => {
  expect(areas.countries).toHaveLength(250);
  for (const { alpha3, alpha2, names } of areas.countries) {
    expect(alpha3).toMatch(/^[A-Z]{3}$/);
    expect(alpha2).toMatch(/^[A-Z]{2}$/);
    expect(names.length, alpha3).toBeGreaterThan(0);
  }
  expect(country('MDA')).toMatchObject({ alpha2: 'MD', m49: '498' });
  expect(country('XKX')).toMatchObject({ alpha2: 'XK', m49: '' });
  expect(country('XKK')).toBeUndefined();
});

test.each(Object.entries(ALIASES))('names of %s: %s', (alpha3, labels) => {
  const known = keysOf(country(alpha3)?.names ?? []);
  for (const label of labels.split('; ')) expect(known, label).toContain(areaKey(label));
});

test('the names we print are names we read', () => {
  for (const { alpha3, names } of areas.countries)
    for (const language of LANGUAGES)
      expect(keysOf(names)).toContain(areaKey(countryName(language, alpha3) ?? ''));
});

test('no label has two meanings', () => {
  const owners = new Map<string, string>();
  const claim = (labels: readonly string[], owner: string): void => {
    for (const key of keysOf(labels)) {
      expect(owners.get(key) ?? owner, key).toBe(owner);
      owners.set(key, owner);
    }
  };
  for (const { alpha3, names, demonyms } of areas.countries) claim([...names, ...demonyms], alpha3);
  claim(areas.totals, '_T');
  claim(areas.aggregates, '_AGG');
  claim(areas.groups, '_O');
  claim(areas.unknown, '_U');
  claim(areas.ambiguous, 'ambiguous');
});

test.each(['Congo', 'Korea', 'Corea', 'Yugoslavia', 'USSR', 'Serbia and Montenegro', 'Micronesia'])(
  '%s is not guessed',
  (label) => {
    expect(keysOf(areas.ambiguous)).toContain(areaKey(label));
  },
);

test('former names lead to the country of today', () => {
  const former = {
    SWZ: 'Swaziland',
    TUR: 'Turkey',
    MKD: 'Macedonia',
    CZE: 'Czech Republic',
    MMR: 'Burma',
    COD: 'Zaire',
  };
  for (const [alpha3, name] of Object.entries(former)) expect(country(alpha3)?.names).toContain(name);
});

test('special and withdrawn codes of code-lists §1.1 and §1.2', () => {
  for (const code of ['_T', '_U', '_O', '_Z', '_X', '_AGG', 'XXA']) expect(areas.special[code]).toBe(code);
  expect(areas.special).toMatchObject({ XXX: '_U', UNK: '_U', CHI: '_AGG' });
  expect(areas.withdrawn).toEqual({
    ANT: '_AGG',
    SCG: '_AGG',
    YUG: '_AGG',
    SUN: '_AGG',
    CSK: '_AGG',
    DDR: '_AGG',
    TMP: 'TLS',
    ZAR: 'COD',
    BUR: 'MMR',
    ROM: 'ROU',
    WBG: 'PSE',
  });
});

test('words of totals, regions and groups', () => {
  for (const total of [
    'total',
    'grand total',
    'ensemble',
    'world',
    'monde',
    'mundo',
    'all countries',
    'tous pays',
    'todos',
    'TOTAL GENERAL',
  ])
    expect(keysOf(areas.totals)).toContain(areaKey(total));
  for (const region of [
    '202',
    'Sub-Saharan Africa',
    'Afrique subsaharienne',
    'América Latina y el Caribe',
    'Sous-total',
    'Subtotal',
  ])
    expect([...areas.aggregates, ...keysOf(areas.aggregates)]).toContain(
      /^\d/.test(region) ? region : areaKey(region),
    );
  expect(areas.aggregates.filter((each) => /^\d+$/.test(each))).toHaveLength(32);
  for (const group of ['EU', 'UK and Ireland', 'Gulf', 'Other Africa']) expect(areas.groups).toContain(group);
});

test('citizens of at least sixty countries are understood, those of the pilots among them', () => {
  expect(areas.countries.filter(({ demonyms }) => demonyms.length > 0).length).toBeGreaterThanOrEqual(60);
  for (const alpha3 of 'BGD JAM MLI MDA TUN MAR KGZ GHA PHL ECU SRB ITA RUS ROU UKR DEU FRA ESP USA GBR SEN'.split(
    ' ',
  ))
    expect(country(alpha3)?.demonyms.length, alpha3).toBeGreaterThanOrEqual(3);
  expect(country('SEN')?.demonyms).toEqual(expect.arrayContaining(['Senegalese', 'Sénégalaise']));
});
