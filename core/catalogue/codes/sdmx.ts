/** Cross-domain lists of SDMX, as far as the product uses them (domain/code-lists §2). */
import type { CodeList } from '../../model.ts';
import { list } from './list.ts';

const FIVE_YEAR_GROUPS = Array.from(
  { length: 20 },
  (_, index) => `Y${String(index * 5)}T${String(index * 5 + 4)}`,
);
const OTHER_AGES = 'Y_GE100 Y0T14 Y0T17 Y15T24 Y15T64 Y20T64 Y_GE15 Y_GE18 Y_GE25 Y_GE65 _U';

/** How the groups are often typed: `20-24`, `20 to 24`, `65 and over`. */
function spellingsOf(age: string): string[] {
  const [, from = '', to] = /^Y(?:_GE)?(\d+)(?:T(\d+))?$/.exec(age) ?? [];
  if (to !== undefined) return [`${from}-${to}`, `${from} to ${to}`, `${from} à ${to}`, `${from} a ${to}`];
  if (!age.startsWith('Y_GE')) return [];
  return ['and over', 'and more', 'et plus', 'ans et plus', 'y más', 'años y más'].map(
    (end) => `${from} ${end}`,
  );
}

const ages = ['_T', ...FIVE_YEAR_GROUPS, ...OTHER_AGES.split(' ')];

export const sdmx: readonly CodeList[] = [
  list('CL_SEX', 'F M _T _U _O', {
    aliases: {
      F: ['female', 'females', 'women', 'femme', 'femmes', 'mujer', 'mujeres', 'femenino'],
      M: ['male', 'males', 'men', 'homme', 'hommes', 'hombre', 'hombres', 'masculino', 'varón', 'varones'],
      _T: ['T', 'both sexes', 'ensemble', 'les deux sexes', 'ambos sexos'],
    },
  }),
  // `_T`; Yn one year; YnTm from n to m inclusive; Y_LTn under n; Y_GEn n and over; `_U`.
  list('CL_AGE', ages.join(' '), {
    pattern: '^Y(\\d{1,3}|\\d{1,3}T\\d{1,3}|_LT\\d{1,3}|_GE\\d{1,3})$',
    aliases: {
      ...Object.fromEntries(ages.map((age) => [age, spellingsOf(age)])),
      _T: ['T', 'all ages', 'tous âges', 'tous les âges', 'todas las edades', 'ensemble'],
    },
  }),
  list('CL_FREQ', 'A S Q M W D'),
  list('CL_UNIT_MULT', '0 1 2 3 4 6 9 12 15'),
  list('CL_OBS_STATUS', 'A B D E F G I P U V N S J O M L Q H K W'),
  list('CL_CONF_STATUS', 'F N C D S A'),
];
