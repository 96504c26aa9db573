/** Which fields and codes a mapping may name: those of the template sheet, and the pseudo-fields of importing. */
import type { Catalogue } from '../catalogue/define.ts';
import { REPORTING } from '../model/import.ts';
import type { Template } from '../model.ts';

const SEX_CODES = ['F', 'M', '_T'];
/** Fields that stand for something outside the sheet: another country, the sex of a row, places inside the country. */
const PSEUDO = [REPORTING, 'sex', 'place'];

export const measuresOf = ({ fields }: Template): readonly string[] =>
  fields.filter(({ role, id }) => role === 'measure' || id === 'n_sample').map(({ id }) => id);

/** Every name that a key, a header or a fixed value may have. */
export const knownFields = ({ fields }: Template): readonly string[] => [
  ...fields.map(({ id }) => id),
  ...PSEUDO,
];

/** Codes are compared as they are kept; true where the field takes the code, else the codes that it takes. */
export function isCode(
  template: Template,
  field: string,
  code: string,
  catalogue: Catalogue,
): true | readonly string[] {
  const declared = template.fields.find(({ id }) => id === field);
  if (field === REPORTING || declared?.type === 'area') return isArea(code, catalogue) || ['DEU', '_T', '…'];
  if (field === 'sex') return SEX_CODES.includes(code) || SEX_CODES;
  if (declared?.type === 'year') return /^(?:19[5-9]\d|20\d\d|2100)$/.test(code) || ['1950–2100'];
  if (declared?.codes === undefined || declared.open || declared.lenient) return true;
  const list = catalogue.codeLists.find(({ id }) => id === declared.codes);
  const allowed = declared.only ?? list?.codes ?? [];
  const fits = list?.pattern !== undefined && new RegExp(list.pattern).test(code);
  return allowed.includes(code) || fits || allowed;
}

const isArea = (code: string, { areas }: Catalogue): boolean =>
  Object.hasOwn(areas.special, code) ||
  /^X[A-Z]{2}$/.test(code) ||
  areas.countries.some(({ alpha3 }) => alpha3 === code);
