/** What a file is by its bytes, whatever its name says. */
import type { ByteSource } from './platform.ts';

export type FileKind =
  | 'empty'
  | 'zip'
  /** Office document with a password: encrypted OOXML in an OLE container. */
  | 'encrypted'
  /** Excel 97–2003, in an OLE container or, older, bare. */
  | 'xls'
  /** A text document, slides or a mail in an OLE container (.doc, .ppt, .msg). */
  | 'document'
  /** An OLE container of another kind. */
  | 'ole'
  | 'pdf'
  /** A web page, as many systems export under the name .xls. */
  | 'html'
  /** XML Spreadsheet 2003 or any other XML. */
  | 'xml'
  /** Readable text, probably separated values. */
  | 'text'
  | 'unknown';

const HEAD = 4096;

export async function sniff(source: ByteSource): Promise<FileKind> {
  if (source.size === 0) return 'empty';
  const head = await source.read(0, Math.min(HEAD, source.size));
  const begins = (...bytes: number[]): boolean => bytes.every((byte, index) => head[index] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return oleKind(await oleNames(source, head));
  // BIFF 2 to 5 without a container: a BOF record of plausible length.
  if (head[0] === 0x09 && [0, 2, 4, 8].includes(head[1] ?? -1) && (head[2] ?? 99) <= 16 && head[3] === 0)
    return 'xls';
  return textKind(head);
}

/** Streams of Word, PowerPoint, Publisher, Visio and Outlook files. */
const DOCUMENTS = /^(?:WordDocument|PowerPoint Document|Quill|VisioDocument|__properties_version1\.0)$/;

function oleKind(names: readonly string[]): FileKind {
  if (names.includes('EncryptedPackage')) return 'encrypted';
  if (names.some((name) => /^(workbook|book)$/i.test(name))) return 'xls';
  return names.some((name) => DOCUMENTS.test(name)) ? 'document' : 'ole';
}

/** Names of the streams in an OLE container, by following the chain of its directory sectors. */
async function oleNames(source: ByteSource, head: Uint8Array): Promise<string[]> {
  const names: string[] = [];
  if (head.length < 512) return names;
  const header = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const sectorSize = 1 << Math.min(12, Math.max(9, header.getUint16(30, true)));
  const sector = async (index: number): Promise<DataView | null> => {
    const start = (index + 1) * sectorSize;
    if (start + sectorSize > source.size) return null;
    const bytes = await source.read(start, sectorSize);
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  const perSector = sectorSize / 4;
  let index = header.getUint32(48, true);
  // A workbook has a few directory sectors; the bound ends chains that bite their own tail.
  for (let count = 0; count < 256 && index < 0xfffffffa; count++) {
    const directory = await sector(index);
    if (!directory) break;
    for (let at = 0; at < sectorSize; at += 128) names.push(nameOf(directory, at));
    const table = Math.floor(index / perSector);
    if (table >= 109) break;
    const allocation = await sector(header.getUint32(76 + table * 4, true));
    if (!allocation) break;
    index = allocation.getUint32((index % perSector) * 4, true);
  }
  return names;
}

function nameOf(directory: DataView, at: number): string {
  const size = Math.min(64, directory.getUint16(at + 64, true));
  let name = '';
  for (let offset = 0; offset + 2 < size; offset += 2)
    name += String.fromCharCode(directory.getUint16(at + offset, true));
  return name;
}

function textKind(head: Uint8Array): FileKind {
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const encoding = !wide ? 'windows-1252' : head[0] === 0xff ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(encoding).decode(head).replace(/^(?:\uFEFF|ï»¿)/, '');
  const start = text.trimStart().slice(0, 1024).toLowerCase();
  if (start.startsWith('%pdf-')) return 'pdf';
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?(?:<!doctype html|<html|<head|<body|<table|<meta)/.test(start)
  )
    return 'html';
  if (/^<\?xml|^<[a-z]+:?workbook|^<iati-activities\b/.test(start)) return 'xml';
  // Control characters other than tabs and line ends do not occur in text.
  return /[\u0000-\u0008\u000E-\u001F]/.test(text) ? 'unknown' : 'text';
}
