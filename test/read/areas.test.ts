/** Countries and areas (profile-sheets §6.7, §6.6, code-lists §1). */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import type { Reading } from '../../core/model.ts';
import { areaKey, readArea } from '../../core/read/areas.ts';
import { number, readColumn } from './column.ts';

const { areas } = catalogue;

it('every name and code of the list means its country, unless it is listed as ambiguous', () => {
  const wrong = areas.countries.flatMap(({ alpha3, alpha2, m49, names }) =>
    [alpha3, alpha2, m49, String(Number(m49)), ...names]
      .filter((name) => name !== '' && name !== '0')
      .filter((name) => readArea(name, areas, false).value !== alpha3)
      .map((name) => `${alpha3} ${name} → ${JSON.stringify(readArea(name, areas, false))}`),
  );
  expect(wrong).toEqual([]);
});
it('every demonym means its country', () => {
  const wrong = areas.countries.flatMap(({ alpha3, demonyms }) =>
    demonyms
      .filter((name) => readArea(name, areas, false).value !== alpha3)
      .map((name) => `${alpha3} ${name} → ${JSON.stringify(readArea(name, areas, false))}`),
  );
  expect(wrong).toEqual([]);
});

describe('a partner', () => {
  const cases: [raw: string | ReturnType<typeof number>, value: string, reading?: Partial<Reading>][] = [
    // codes
    ['SEN', 'SEN'],
    ['sen ', 'SEN', { trouble: 'STRAY_SPACES', suggestion: 'sen' }],
    ['SN', 'SEN'],
    ['NA', 'NAM'],
    ['SD', 'SDN'],
    [number(686), 'SEN'],
    ['686', 'SEN'],
    [number(4), 'AFG'],
    ['004', 'AFG'],
    ['_T', '_T'],
    ['_t', '_T'],
    ['_X', '_X'],
    ['XXA', 'XXA'],
    ['XXX', '_U'],
    ['UNK', '_U'],
    ['XKX', 'XKX'],
    // names in three languages
    ['Senegal', 'SEN'],
    ['Sénégal', 'SEN'],
    ['ALLEMAGNE', 'DEU'],
    ['Países Bajos', 'NLD'],
    ['Cote d’Ivoire', 'CIV'],
    ["Côte d'Ivoire", 'CIV'],
    ['Costa de Marfil', 'CIV'],
    ['EE. UU.', 'USA'],
    ['États-Unis', 'USA'],
    ['UK', 'GBR'],
    ['The Gambia', 'GMB'],
    ['Turquie', 'TUR'],
    ['Turkey', 'TUR'],
    ['Swaziland', 'SWZ'],
    ['Macedonia', 'MKD'],
    ['Czech Republic', 'CZE'],
    ['Viet Nam', 'VNM'],
    ['West Bank and Gaza', 'PSE'],
    ['Trinidad & Tobago', 'TTO'],
    ['St. Lucia', 'LCA'],
    // forms
    ['Korea, Republic of', 'KOR'],
    ['Korea, Dem. Rep.', 'PRK'],
    ['Iran (Islamic Republic of)', 'IRN'],
    ['Congo, Dem. Rep.', 'COD'],
    ['République du Congo', 'COG'],
    ['République du Sénégal', 'SEN'],
    ['Republic of Ghana', 'GHA'],
    ['República de Chile', 'CHL'],
    ['Moldova, Republic of', 'MDA'],
    ['   Mali', 'MLI', { trouble: 'STRAY_SPACES', suggestion: 'Mali' }],
    ['France*', 'FRA'],
    ['France (1)', 'FRA'],
    ['Denmark²', 'DNK'],
    // demonyms
    ['Senegalese', 'SEN'],
    ['sénégalaise', 'SEN'],
    // withdrawn codes
    ['TMP', 'TLS'],
    ['ZAR', 'COD'],
    ['ROM', 'ROU'],
    ['YUG', '_AGG', { trouble: 'AREA_GROUP' }],
    ['CHI', '_AGG'],
    // totals, regions, groups
    ['Total', '_T', { trouble: 'TOTAL_AS_TEXT', suggestion: '_T' }],
    ['Ensemble', '_T', { trouble: 'TOTAL_AS_TEXT' }],
    ['World', '_T', { trouble: 'TOTAL_AS_TEXT' }],
    [number(900), '_T', { trouble: 'TOTAL_AS_TEXT' }],
    ['Africa', '_AGG', { trouble: 'TOTAL_AS_TEXT', suggestion: '_AGG' }],
    ['Sub-Saharan Africa', '_AGG', { trouble: 'TOTAL_AS_TEXT' }],
    ['Afrique de l’Ouest', '_AGG', { trouble: 'TOTAL_AS_TEXT' }],
    ['202', '_AGG', { trouble: 'TOTAL_AS_TEXT' }],
    [number(1833), '_AGG', { trouble: 'TOTAL_AS_TEXT' }],
    ['EU', '_O', { trouble: 'AREA_GROUP', suggestion: '_O' }],
    ['Gulf', '_O', { trouble: 'AREA_GROUP' }],
    ['UK and Ireland', '_O', { trouble: 'AREA_GROUP' }],
    ['Other Africa', '_O', { trouble: 'AREA_GROUP' }],
    ['Unknown', '_U'],
    ['Inconnu', '_U'],
    // never guessed
    ['Congo', 'Congo', { trouble: 'AMBIGUOUS_AREA' }],
    ['The Congo', 'The Congo', { trouble: 'AMBIGUOUS_AREA' }],
    ['Korea', 'Korea', { trouble: 'AMBIGUOUS_AREA' }],
    ['Corée', 'Corée', { trouble: 'AMBIGUOUS_AREA' }],
    ['USSR', 'USSR', { trouble: 'AMBIGUOUS_AREA' }],
    ['Serbia and Montenegro', 'Serbia and Montenegro', { trouble: 'AMBIGUOUS_AREA' }],
    ['Nigera', 'Nigera', { trouble: 'AMBIGUOUS_AREA' }],
    ['Senegall', 'Senegall', { trouble: 'UNKNOWN_AREA', suggestion: 'SEN' }],
    ['Alemagne', 'Alemagne', { trouble: 'UNKNOWN_AREA', suggestion: 'DEU' }],
    ['XTS', 'XTS', { trouble: 'UNKNOWN_AREA' }],
    ['999999', '999999', { trouble: 'UNKNOWN_AREA' }],
    ['Atlantis', 'Atlantis', { trouble: 'UNKNOWN_AREA' }],
  ];
  it.each(cases)('%o', (raw, value, reading) => {
    const read = readColumn({ type: 'area', role: 'dimension' }, [raw]);
    expect(read.values).toEqual([value]);
    if (reading) expect(read.readings[0]).toMatchObject(reading);
    else expect(read.readings[0]).toBeNull();
  });
});

it('the republic of a name that means another state stays in doubt', () => {
  expect(readArea('Republic of China', areas, false).value).not.toBe('CHN');
});

it('user-assigned codes are accepted for the reporting country only', () => {
  expect(readArea('XTS', areas, true)).toEqual({ value: 'XTS' });
  expect(readArea('xts', areas, true)).toEqual({ value: 'XTS' });
  expect(readArea('ATL', areas, true).trouble).toBe('UNKNOWN_AREA');
});

it('keys leave out articles and spell republic in one way', () => {
  expect(areaKey('République du Sénégal')).toBe('republic senegal');
  expect(areaKey('The Gambia')).toBe('gambia');
  expect(areaKey('La')).toBe('la');
});
