/**
 * Words by which tables that follow no template are understood: headers, titles and labels of statistical offices,
 * the United Nations and the World Bank (domain/profile-sheets §6.2, §6.3). Data only; the rules stand in
 * `read/foreign/`.
 */
import type { ForeignWords } from '../define.ts';
import { axes, roles } from './axes.ts';
import { codeWords, titleWords } from './code-words.ts';
import { parts } from './list.ts';

export const foreign: ForeignWords = {
  roles,
  axes,
  codes: codeWords,
  titles: titleWords,
  sexes: {
    female: parts(
      'female; females; women; woman; girls; femme; femmes; filles; féminin; féminine; mujer; mujeres; niñas; ' +
        'femenino; femenina',
    ),
    male: parts(
      'male; males; men; man; boys; homme; hommes; garçons; masculin; masculine; hombre; hombres; niños; masculino; ' +
        'varón; varones',
    ),
    total: parts(
      'total; both sexes; both; ensemble; les deux sexes; deux sexes; ambos sexos; ambos; all persons; persons; ' +
        'personnes; personas; grand total; total general; total général',
    ),
  },
  scales: {
    3: parts('thousand; thousands; 000s; 000; milliers; millier; miles; miles de personas; tys; mii'),
    6: parts('million; millions; millones; millón; mn; mln; mio'),
    9: parts('billion; billions; milliards; milliard; mil millones; miles de millones; bn'),
  },
  persons: parts(
    'persons; people; persoane; человек; personnes; personas; number; nombre; número; effectifs; units; unités; ' +
      'unidades; usd; us dollars; us; million us; us million',
  ),
  shares: parts(
    'percentage; percent; per cent; pct; pourcentage; porcentaje; por ciento; pour cent; rate; taux; tasa; share; ' +
      'proportion; proporción; ratio; index; indice; índice; per 1000; per 1 000; pour 1000; por 1000; ' +
      'growth; croissance; crecimiento; average; moyenne; promedio; median; médiane; mediana',
  ),
  across: parts(
    'across; columns; column; in columns; en colonne; en colonnes; colonnes; horizontalement; en columnas; columnas; ' +
      'horizontal; en horizontal',
  ),
  down: parts(
    'down; rows; row; in rows; en ligne; en lignes; lignes; verticalement; en filas; filas; vertical; en vertical',
  ),
  countries: parts(
    'country; countries; country name; country or area; country or territory; economy; pays; nom du pays; ' +
      'pays ou territoire; país; países; nombre del país; iso; iso3; alpha3; country code; code pays; código país; ' +
      'country iso; geo unit; geounit; area name; m49; location; reporter',
  ),
  codesOfAreas: parts('code; codes; código; iso; iso3; alpha3; m49; id; cve; country code; area'),
  values: parts(
    'value; values; valeur; valor; obs value; figure; figures; chiffre; cifra; number; nombre; n; count',
  ),
  notes: parts(
    'note; notes; nota; notas; remark; remarks; remarque; remarques; observations; observaciones; footnote',
  ),
  sexColumns: parts('sex; gender; sexe; genre; sexo; género; sex name; migration by gender name; by sex'),
  unknown: parts('nedeclarată; nedeclarata; не указано; не указан'),
  siblings: [
    { name: 'Congo', other: 'COD', means: 'COG' },
    { name: 'Korea', other: 'PRK', means: 'KOR' },
    { name: 'Corée', other: 'PRK', means: 'KOR' },
    { name: 'Corea', other: 'PRK', means: 'KOR' },
    { name: 'Micronesia', other: 'MHL', means: 'FSM' },
  ],
};
