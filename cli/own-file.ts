/** Whether a file is an output of ours that nobody saved since (decision 4). */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

const PARTS = /^docProps\/(core|app|custom)\.xml$/;
/** Our document properties are far smaller; a larger part is not ours. */
const LARGEST_PART = 1 << 20;

/** True for an output of ours that nobody saved since; an empty file may be replaced too. */
export function isWrittenByUs(file: string): boolean {
  const bytes = contentOf(file);
  if (bytes === null) return false;
  if (bytes.length === 0) return true;
  return isZip(bytes)
    ? isSavedByUs(propertiesOf(bytes))
    : hasOurMark(bytes.subarray(0, 2048).toString('utf8'));
}

/** True for a coherence workbook of ours that nobody saved since. */
export function isOurResult(file: string): boolean {
  const bytes = contentOf(file);
  if (bytes === null || !isZip(bytes)) return false;
  const properties = propertiesOf(bytes);
  return isSavedByUs(properties) && (properties['custom'] ?? '').includes('name="mainstream.run"');
}

function contentOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    // too large or not readable: not a file that we wrote
    return null;
  }
}

const isZip = (bytes: Buffer): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Document properties by part; none where the file is no sound zip. */
function propertiesOf(bytes: Buffer): Readonly<Record<string, string>> {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => PARTS.test(name) && originalSize < LARGEST_PART,
    });
    return Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [PARTS.exec(name)?.[1] ?? '', strFromU8(part)]),
    );
  } catch {
    return {};
  }
}

/** Every spreadsheet program writes its own name, or that of its user, over ours when it saves. */
const isSavedByUs = ({ core = '', app = '' }: Readonly<Record<string, string>>): boolean =>
  core.includes('<cp:lastModifiedBy>Mainstream</cp:lastModifiedBy>') &&
  app.includes('<Application>Mainstream</Application>');

/** Reports and tables: the page and the JSON report name us; tables have our header. No facts at all is `[]`. */
const hasOurMark = (head: string): boolean =>
  head.includes('<meta name="generator" content="Mainstream') ||
  /"tool":\s*\{\s*"name":\s*"mainstream"/.test(head) ||
  head.startsWith('\ufeffcountry,institution,sheet,year,period,') ||
  /^\[\s*\{"country":"[A-Z]*","institution":/.test(head) ||
  head === '[]\n';
