/** English: columns shared by id, sheets with their own words. */
import { coherence as coherenceFields } from './fields/coherence.ts';
import { plan as planFields } from './fields/plan.ts';
import { profile as profileFields } from './fields/profile.ts';
import { workbook as workbookFields } from './fields/workbook.ts';
import { coherence as coherenceSheets } from './sheets/coherence.ts';
import { imported as importedSheets } from './sheets/imported.ts';
import { plan as planSheets } from './sheets/plan.ts';
import { profile as profileSheets } from './sheets/profile.ts';

export const templates = {
  fields: { ...workbookFields, ...profileFields, ...planFields, ...coherenceFields },
  sheets: { ...profileSheets, ...planSheets, ...coherenceSheets, ...importedSheets },
};
