/** The namespaces of a workbook's parts. Strict files (ISO 29500) have their own. */

const MAIN: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);

/** Whether elements of this namespace are those of sheets, styles, texts, notes and tables. */
export const isMain = (uri: string): boolean => MAIN.has(uri);

export const isRelationships = (uri: string): boolean =>
  uri === 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Whether an attribute of this namespace says which relationship is meant. */
export const isRelationshipId = (uri: string): boolean =>
  uri === 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' ||
  uri === 'http://purl.oclc.org/ooxml/officeDocument/relationships';

export const isCustomProperties = (uri: string): boolean =>
  uri === 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties' ||
  uri === 'http://purl.oclc.org/ooxml/officeDocument/customProperties';

export const isThreadedComments = (uri: string): boolean =>
  uri === 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
