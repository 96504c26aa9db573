/**
 * Whether a file is an output of ours that nobody saved since (decision 4). Of a file of any size only its head,
 * or the document properties of a workbook, are read.
 */
import {
  fileSource,
  isUntouchedCopy,
  nodePlatform,
  readSmallParts,
  type ByteSource,
} from '../core/formats/index.ts';

const [CORE, APP, CUSTOM] = ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml'] as const;
/** Bytes; our document properties are far smaller. */
const LARGEST_PART = 1 << 20;
const HEAD = 2048;
/** A comment after the end of a PDF of ours; a program that saves it anew leaves it out. */
export const PDF_MARK = '%Mainstream';

/** True for an output of ours that nobody saved since; an empty file may be replaced too. */
export const isWrittenByUs = (file: string): Promise<boolean> =>
  looksLike(file, async (source) => {
    if (source.size === 0) return true;
    const head = await source.read(0, Math.min(HEAD, source.size));
    if (isPdf(head)) return isOurPdf(source);
    return isZip(head)
      ? isSavedByUs(await propertiesOf(source)) || (await isUntouchedCopy(source, nodePlatform))
      : hasOurMark(Buffer.from(head).toString('utf8'));
  });

/** True for a coherence workbook of ours that nobody saved since. */
export const isOurResult = (file: string): Promise<boolean> =>
  looksLike(file, async (source) => {
    if (!isZip(await source.read(0, Math.min(2, source.size)))) return false;
    const properties = await propertiesOf(source);
    return isSavedByUs(properties) && (properties.get(CUSTOM) ?? '').includes('name="mainstream.run"');
  });

/** What cannot be read, or is no sound zip, is not a file that we wrote. */
async function looksLike(file: string, ours: (source: ByteSource) => Promise<boolean>): Promise<boolean> {
  let source: ByteSource | undefined;
  try {
    source = await fileSource(file);
    return await ours(source);
  } catch {
    return false;
  } finally {
    await source?.close();
  }
}

const isPdf = (head: Uint8Array): boolean => Buffer.from(head.subarray(0, 5)).toString('latin1') === '%PDF-';

async function isOurPdf(source: ByteSource): Promise<boolean> {
  const length = Math.min(PDF_MARK.length + 1, source.size);
  const tail = await source.read(source.size - length, length);
  return Buffer.from(tail).toString('latin1') === `${PDF_MARK}\n`;
}

const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b;

const propertiesOf = (source: ByteSource): Promise<ReadonlyMap<string, string>> =>
  readSmallParts(source, nodePlatform, [CORE, APP, CUSTOM], LARGEST_PART);

/** Every spreadsheet program writes its own name, or that of its user, over ours when it saves. */
const isSavedByUs = (properties: ReadonlyMap<string, string>): boolean =>
  (properties.get(CORE) ?? '').includes('<cp:lastModifiedBy>Mainstream</cp:lastModifiedBy>') &&
  (properties.get(APP) ?? '').includes('<Application>Mainstream</Application>');

/** Reports and tables: the page and the JSON report name us; tables have our header. No facts at all is `[]`. */
const hasOurMark = (head: string): boolean =>
  head.includes('<meta name="generator" content="Mainstream') ||
  /"tool":\s*\{\s*"name":\s*"mainstream"/.test(head) ||
  head.startsWith('\ufeffcountry,institution,sheet,year,period,') ||
  head.startsWith('\ufefftarget,file_no,institution,sheet,cell,raw_text,') ||
  /^(?:indicator_id,name,country,year,disagg,|STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,)/.test(
    head,
  ) ||
  /^\[\s*\{"country":"[A-Z]*","institution":/.test(head) ||
  head === '[]\n';
