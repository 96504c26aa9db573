/** Lists behind META and the settings of a workbook (domain/profile-sheets §2). */
import type { CodeList } from '../../model.ts';
import { list } from './list.ts';

export const workbook: readonly CodeList[] = [
  list('CL_YES_NO', 'YES NO', {
    aliases: { YES: ['y', 'o', 'true', 'vrai', 'verdadero'], NO: ['n', 'false', 'faux', 'falso'] },
  }),
  list('CL_META_STATUS', 'DRAFT FINAL'),
  list('CL_INSTITUTION', 'STA INT LAB HEA EDU FIN CUS JUS MFA SOC AGR ENV LOC PLN DON'),
  // ISO 4217 and BCP 47; the lists themselves are not kept here.
  list('CL_CURRENCY', 'USD EUR', { pattern: '^[A-Z]{3}$' }),
  list('CL_LANGUAGE', 'en fr es', { pattern: '^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$' }),
  list('CL_DECIMAL_SEP', '. ,', {
    aliases: { '.': ['dot', 'point', 'punto'], ',': ['comma', 'virgule', 'coma'] },
  }),
  list('CL_GROUP_SEP', ", . space nbsp thin ' none"),
  list('CL_DATE_ORDER', 'DMY MDY YMD'),
  list('CL_DASH', 'MISSING ZERO'),
  list('CL_ISIC_REV', '4 5'),
  // ISO 3166-2; `_T` is the country as a whole.
  list('CL_REGION', '_T', {
    pattern: '^[A-Z]{2}[-_][A-Z0-9]{1,3}$',
    aliases: { _T: ['national', 'country'] },
  }),
];
