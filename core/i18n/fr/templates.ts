/** French: columns shared by id, sheets with their own words. */
import type { templates as english } from '../en/templates.ts';
import type { Same } from '../same.ts';
import { coherence as coherenceFields } from './fields/coherence.ts';
import { plan as planFields } from './fields/plan.ts';
import { profile as profileFields } from './fields/profile.ts';
import { workbook as workbookFields } from './fields/workbook.ts';
import { coherence as coherenceSheets } from './sheets/coherence.ts';
import { imported as importedSheets } from './sheets/imported.ts';
import { plan as planSheets } from './sheets/plan.ts';
import { profile as profileSheets } from './sheets/profile.ts';

export const templates: Same<typeof english> = {
  fields: { ...workbookFields, ...profileFields, ...planFields, ...coherenceFields },
  sheets: { ...profileSheets, ...planSheets, ...coherenceSheets, ...importedSheets },
};
