/**
 * Why a file is refused before anything in it is looked at. Ids are stable and public; the words stand in
 * `i18n/<language>/failures.ts`. A refusal is a `Failure` with the id as its reason.
 */
import type { FailureCode } from '../../failure.ts';
import type { Refusal } from '../define.ts';

const refusal = (id: string, code: FailureCode, example: string): Refusal => ({ id, code, example });

export const refusals: readonly Refusal[] = [
  // What the file is
  refusal('R01', 'UNREADABLE', 'a file of 0 bytes, left behind by a broken download'),
  refusal('R02', 'UNREADABLE', 'a picture renamed to .xlsx'),
  refusal('R03', 'UNREADABLE', 'a workbook of which only the first half was copied'),
  refusal('R04', 'LOCKED', 'a workbook saved with a password for opening'),
  refusal(
    'R05',
    'UNREADABLE',
    'a workbook in the format of Excel 97 to 2003, of which single rows are asked for',
  ),
  refusal('R06', 'UNREADABLE', 'a binary workbook (.xlsb) of which single rows are asked for'),
  refusal(
    'R07',
    'UNREADABLE',
    'a sheet in the OpenDocument format (.ods) of which single rows are asked for',
  ),
  refusal('R08', 'UNREADABLE', 'a text file of separated values (.csv) renamed to .xlsx'),
  refusal('R09', 'UNREADABLE', 'a web page that a system offers as an Excel file'),
  refusal('R10', 'UNREADABLE', 'an XML Spreadsheet 2003 under the name .xlsx'),
  refusal('R11', 'UNREADABLE', 'a PDF renamed to .xlsx'),
  refusal('R12', 'UNREADABLE', 'a zip of several files'),
  refusal('R41', 'UNREADABLE', 'a Word document (.doc, .docx) sent instead of the table in it'),
  // Whether it is whole
  refusal('R13', 'LOCKED', 'a zip whose entries are encrypted'),
  refusal('R14', 'UNREADABLE', 'a zip with two entries xl/worksheets/sheet1.xml'),
  refusal('R15', 'UNREADABLE', 'a sheet whose check sum does not agree after a faulty copy'),
  refusal('R16', 'UNREADABLE', 'compressed data overwritten in the middle'),
  refusal('R17', 'UNREADABLE', 'a sheet that ends inside a cell because the program writing it stopped'),
  refusal('R18', 'UNREADABLE', 'a sheet that declares its own entities in a document type'),
  refusal('R19', 'UNREADABLE', 'a workbook that names a sheet whose part is not there'),
  refusal('R20', 'UNREADABLE', 'a cell that refers to text 99 of a list of 50'),
  refusal('R29', 'UNREADABLE', 'a cell that is written twice'),
  refusal('R30', 'UNREADABLE', 'a zip compressed in a way that spreadsheets do not use'),
  refusal('R33', 'UNREADABLE', 'a workbook that holds nothing but a chart'),
  refusal(
    'R38',
    'UNREADABLE',
    'a text file (.csv) cut in the middle of a character, or with zero bytes in it',
  ),
  refusal('R39', 'UNREADABLE', 'a text file (.csv) with a quotation mark that is opened and never closed'),
  refusal('R34', 'LOCKED', 'a file that another program keeps for itself'),
  refusal('R44', 'UNREADABLE', 'an .xls whose middle was overwritten; a workbook of Excel 4'),
  refusal('R48', 'UNREADABLE', 'an IATI file (.xml) that breaks off in the middle of an activity'),
  // What it asks of us
  refusal('R21', 'LIMIT', 'a cell in row 2 000 000'),
  refusal('R22', 'LIMIT', 'a workbook that grows to more than 2 GB when unpacked'),
  refusal('R23', 'LIMIT', 'a small file that unpacks to a hundred times its size'),
  refusal('R24', 'LIMIT', 'a zip of 100 000 entries'),
  refusal('R25', 'LIMIT', 'a cell written with millions of zeros'),
  refusal('R26', 'LIMIT', 'a text of 40 000 characters in one cell'),
  refusal('R27', 'LIMIT', 'a register with millions of different remarks'),
  refusal('R28', 'LIMIT', 'a file of 2 GB'),
  refusal('R31', 'LIMIT', 'a sheet with a million merged ranges'),
  refusal('R32', 'LIMIT', 'a workbook of 5 000 sheets'),
  refusal('R35', 'LIMIT', 'sheets with some twenty million different numbers'),
  refusal('R36', 'LIMIT', 'a workbook with 100 000 cell styles, copied together over years'),
  refusal('R37', 'LIMIT', 'a workbook that takes more than two minutes to read'),
  refusal('R42', 'LIMIT', 'a sheet whose blank cells were all given a border, down to the last row'),
  refusal('R43', 'LIMIT', 'a sheet part made of millions of comments'),
  refusal('R45', 'LIMIT', 'a cell with a thousand attributes'),
  refusal('R46', 'LIMIT', 'elements ten thousand deep inside one another'),
  refusal('R47', 'LIMIT', 'an .xls of millions of cells, which need more memory than is set aside for it'),
];
