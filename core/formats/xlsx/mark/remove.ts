/**
 * Takes the marks off a marked copy. Where no other program saved the copy, every part is as it was before, byte for
 * byte. Where one did, it has written all parts anew: then what is known by its look, author and name is taken off
 * (`remove-saved.ts`), and what was typed since stays.
 */
import { Failure } from '../../../failure.ts';
import { Budget } from '../../budget.ts';
import { limitsOf, type Limits } from '../../limits.ts';
import type { ByteSource, Platform } from '../../platform.ts';
import { deflatePart, type NewPart, rewriteZip } from '../../zip/rewrite.ts';
import { openZip, partKey, readEntry, type ZipEntry } from '../../zip/zip.ts';
import { LIST_BEGINNING } from './model.ts';
import { mainPart, readWorkbookParts, relationshipsOf } from '../read/workbook.ts';
import { decodePart, type PartReader } from '../read/xml.ts';
import { type MarkRecord, readRecord, sumOfOthers } from './record.ts';
import { removeFromSaved } from './remove-saved.ts';
import { spliced } from './splice.ts';

export interface Unmarked {
  readonly bytes: Uint8Array;
  /** False where another program saved the copy, so that marks were taken off as far as they could be known again. */
  readonly isExact: boolean;
}

/** Null where the workbook has no marks of ours. Throws what opening a workbook throws. */
export async function removeMarks(
  source: ByteSource,
  platform: Platform,
  limits: Partial<Limits> = {},
): Promise<Unmarked | null> {
  const budget = new Budget(limitsOf(limits), () => platform.now());
  const reader: PartReader = { zip: await openZip(source, budget), platform, budget };
  const main = await mainPart(reader);
  if (main === null) throw new Failure('UNREADABLE', 'R12', { file: source.name });
  const found = (await findRecord(reader, main)) ?? (await withoutRecord(reader, main));
  if (!found) return null;
  const { record, part } = found;
  if (part === null || !isUntouched(reader, record))
    return { bytes: await removeFromSaved(reader, main, record, part), isExact: false };
  const changes = new Map<string, NewPart | null>();
  for (const added of record.added) changes.set(added, null);
  for (const { part: name, back } of record.changed) {
    const entry = entryOf(reader, name);
    if (!entry) continue;
    const splices = back.map(([at, was, now]) => ({ at, was, now }));
    const chunks = readEntry(reader.zip, entry, platform, budget);
    changes.set(entry.name, await deflatePart(spliced(chunks, splices, name), platform.crc32));
  }
  return { bytes: await rewriteZip(reader.zip, changes), isExact: true };
}

/** Whether a file is a marked copy of ours that nobody saved since. */
export async function isUntouchedCopy(source: ByteSource, platform: Platform): Promise<boolean> {
  const budget = new Budget(limitsOf(), () => platform.now());
  const reader: PartReader = { zip: await openZip(source, budget), platform, budget };
  const main = await mainPart(reader);
  const record = main === null ? null : (await findRecord(reader, main))?.record;
  if (!record || !isUntouched(reader, record)) return false;
  const known = [...record.changed.map(({ part }) => part), ...record.added];
  return sumOfOthers(reader.zip, known) === record.others;
}

const entryOf = ({ zip }: PartReader, part: string): ZipEntry | undefined => zip.entries.get(partKey(part));

interface FoundRecord {
  readonly record: MarkRecord;
  /** Null where the copy has lost it. */
  readonly part: string | null;
}

/** Some programs do not keep custom parts: then the list tells that there are marks, and nothing how it was before. */
async function withoutRecord(reader: PartReader, main: string): Promise<FoundRecord | null> {
  const { sheets } = await readWorkbookParts(reader, main);
  const list = sheets.find(({ name }) => name.startsWith(LIST_BEGINNING))?.name;
  if (list === undefined) return null;
  return { part: null, record: { added: [], changed: [], others: 0, list, looks: [], cells: {} } };
}

async function findRecord(reader: PartReader, main: string): Promise<FoundRecord | null> {
  const relations = await relationshipsOf(main, reader);
  for (const { target } of relations.filter(({ type }) => type === 'customXml')) {
    const entry = entryOf(reader, target);
    if (!entry) continue;
    let xml = '';
    await decodePart(reader, entry, (text) => {
      xml += text;
    });
    const record = readRecord(xml);
    if (record) return { record, part: entry.name };
  }
  return null;
}

/** Every part that was changed is as we wrote it, and every part put in is there. */
const isUntouched = (reader: PartReader, { changed, added }: MarkRecord): boolean =>
  changed.every(({ part, crc, size }) => {
    const entry = entryOf(reader, part);
    return entry?.crc === crc && entry.inflated === size;
  }) && added.every((part) => entryOf(reader, part) !== undefined);
