/** Files as people send them when something went wrong. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { workbookBytes } from './raw-workbook.ts';

/** The beginning of an old compound file whose directory names one stream. */
function compoundFile(stream: string): Uint8Array {
  const file = Buffer.alloc(1536);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.write(stream, 1024, 'utf16le');
  file.writeUInt16LE(stream.length * 2 + 2, 1024 + 64);
  return new Uint8Array(file);
}

/** Excel with a password wraps the encrypted workbook into a compound file. */
export const encryptedWorkbook = (): Uint8Array => compoundFile('EncryptedPackage');
/** Excel 97–2003. */
export const oldWorkbook = (): Uint8Array => compoundFile('Workbook');
/** A sound workbook without anything of ours in it. */
export const foreignWorkbook = (): Uint8Array =>
  workbookBytes({ sheets: [{ name: 'Sales', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });

/** The same workbook with changes to the text of its parts, as another program would save it. */
export function resaved(workbook: Uint8Array, part: RegExp, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(workbook);
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [
        name,
        part.test(name) ? strToU8(change(strFromU8(bytes))) : bytes,
      ]),
    ),
  );
}

/** A workbook of the sample as if another country had sent it: the code in META is replaced. */
export const ofCountry = (workbook: Uint8Array, code: string): Uint8Array =>
  resaved(workbook, /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/, (xml) =>
    xml.replaceAll('>XTS<', `>${code}<`),
  );

/** A workbook that a person saved in a spreadsheet program. */
export const savedBy = (workbook: Uint8Array, person: string): Uint8Array =>
  resaved(workbook, /^docProps\/core\.xml$/, (xml) =>
    xml.replace(/(<cp:lastModifiedBy>).*?(<)/, `$1${person}$2`),
  );
