/** What a comparison of countries looks at beside the plan (domain/coherence-workbook §7, 01_PILOTS and 07_DATA). */
import type { ComparedDeclaration } from '../model/pilots.ts';

/** Population, emigrants, immigrants, remittances; the required cells filled, and the rows by sex, of a sheet. */
export const compared: ComparedDeclaration = {
  figures: [
    { indicator: 'CTX-01', definedBy: null },
    { indicator: 'FLW-09', definedBy: 'STA_EMIG' },
    { indicator: 'FLW-08', definedBy: 'STA_STOCK' },
    { indicator: 'REM-02', definedBy: null },
  ],
  complete: 'GOV-03',
  bySex: 'GOV-04',
};
