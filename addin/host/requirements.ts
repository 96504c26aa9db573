/** The requirement sets of Excel's API that the pane stands on; `manifest.xml` asks for the first. */

/** Below this Excel does not offer the add-in: every edition that is still supported has it. */
export const EXCEL_API_FLOOR = '1.9';
