/** Damage to the XML of one part, packed again into a zip that is right, so that it reaches the parsers. */
import type { RawEntry } from '../helpers/raw-zip.ts';
import type { Sample } from './corpus.ts';
import type { Step } from './mutate.ts';
import type { Random } from './random.ts';
import { NAMES, OWN, TOKENS, VALUES } from './xml-vocabulary.ts';
import { ATTRIBUTE, endOf, isElement, isEnd, isStart, pickPlace, piecesOf } from './xml-pieces.ts';

type Change = (pieces: string[], random: Random) => void;

const CHANGES: Readonly<Record<string, Change>> = {
  'delete an element': (pieces, random) => {
    onElement(pieces, random, (start, end) => pieces.splice(start, end - start + 1));
  },
  'repeat an element': (pieces, random) => {
    onElement(pieces, random, (start, end) => pieces.splice(start, 0, ...pieces.slice(start, end + 1)));
  },
  'move an element': (pieces, random) => {
    onElement(pieces, random, (start, end) => {
      const moved = pieces.splice(start, end - start + 1);
      pieces.splice(random.int(pieces.length + 1), 0, ...moved);
    });
  },
  'delete a piece': (pieces, random) => {
    pieces.splice(random.int(pieces.length), 1);
  },
  'swap two pieces': (pieces, random) => {
    const [a, b] = [random.int(pieces.length), random.int(pieces.length)];
    [pieces[a], pieces[b]] = [pieces[b] ?? '', pieces[a] ?? ''];
  },
  'another attribute value': (pieces, random) => {
    onAttribute(
      pieces,
      random,
      (name, quote) =>
        ` ${name}=${quote}${random.pick(OWN[name] && random.chance(0.7) ? OWN[name] : VALUES)}${quote}`,
    );
  },
  'delete an attribute': (pieces, random) => {
    onAttribute(pieces, random, () => '');
  },
  'repeat an attribute': (pieces, random) => {
    onAttribute(
      pieces,
      random,
      (name, quote, value) =>
        ` ${name}=${quote}${random.pick(OWN[name] ?? VALUES)}${quote} ${name}=${quote}${value}${quote}`,
    );
  },
  'rename an attribute': (pieces, random) => {
    onAttribute(
      pieces,
      random,
      (name, quote, value) =>
        ` ${random.pick(['x', 'R', `x:${name}`, 'r', 't', 's', 'xml:space', 'xmlns'])}=${quote}${value}${quote}`,
    );
  },
  'attribute without quotes': (pieces, random) => {
    onAttribute(
      pieces,
      random,
      (name, quote, value) => ` ${name}=${random.pick([value, `${quote}${value}`, `${value}${quote}`, ''])}`,
    );
  },
  'add an attribute': (pieces, random) => {
    const name = random.pick(['r', 's', 't', 'x', 'x:r', 'xml:space', 'xmlns:x', 'xmlns']);
    onTag(pieces, random, (tag) =>
      tag.replace(/\/?>$/, (end) => ` ${name}="${random.pick(OWN[name] ?? VALUES)}"${end}`),
    );
  },
  'thousands of attributes': (pieces, random) => {
    const many = Array.from({ length: 1000 + random.int(3000) }, (_, index) => ` a${String(index)}="x"`).join(
      '',
    );
    onTag(pieces, random, (tag) => tag.replace(/^<[^\s/>]+/, (start) => start + many));
  },
  'rename a tag': (pieces, random) => {
    onElement(pieces, random, (start, end) => {
      const name = random.pick(NAMES);
      pieces[start] = (pieces[start] ?? '').replace(/^<[^\s/>]+/, `<${name}`);
      if (end > start && random.chance(0.7)) pieces[end] = `</${name}>`;
    });
  },
  'another namespace': (pieces, random) => {
    const uri = random.pick([
      'urn:x',
      '',
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    ]);
    onTag(pieces, random, (tag) =>
      / xmlns(:\w+)?=/.test(tag) && random.chance(0.7)
        ? tag.replace(/( xmlns(?::\w+)?=)"[^"]*"/, `$1"${uri}"`)
        : tag.replace(/^<[^\s/>]+/, (start) => `${start} xmlns="${uri}"`),
    );
  },
  'another text': (pieces, random) => {
    const place = pickPlace(pieces, (piece) => !piece.startsWith('<') && piece.trim() !== '', random);
    if (place !== null) pieces[place] = random.pick([...VALUES, ...TOKENS]);
  },
  'insert a token between pieces': (pieces, random) => {
    pieces.splice(random.int(pieces.length + 1), 0, random.pick(TOKENS));
  },
  'edit anywhere': (pieces, random) => {
    const xml = pieces.join('');
    const at = random.int(xml.length + 1);
    const token = random.chance(0.8) ? random.pick(TOKENS) : '';
    pieces.splice(
      0,
      pieces.length,
      xml.slice(0, at),
      token,
      xml.slice(at + random.int(random.pick([1, 3, 12]))),
    );
  },
  'drop a bracket or quote': (pieces, random) => {
    const place = random.int(pieces.length);
    const piece = pieces[place] ?? '';
    const signs = [...piece.matchAll(/[<>"'/=]/g)].map((each) => each.index);
    if (signs.length === 0) return;
    const at = random.pick(signs);
    pieces[place] = piece.slice(0, at) + piece.slice(at + 1);
  },
  'deep nesting': (pieces, random) => {
    // The oracle takes seconds for the deepest.
    const depth = random.chance(0.01) ? 10_000 : random.pick([20, 300, 1000]);
    const name = random.pick(['x', 'c', 'row', 'r', 'x:y']);
    pieces.splice(
      random.int(pieces.length + 1),
      0,
      `<${name}>`.repeat(depth),
      `</${name}>`.repeat(random.chance(0.8) ? depth : depth - 1),
    );
  },
  'cut the document': (pieces, random) => {
    const xml = pieces.join('');
    pieces.splice(0, pieces.length, xml.slice(0, random.int(xml.length)));
  },
  'two documents': (pieces, random) => {
    pieces.push(...(random.chance(0.5) ? pieces : ['<x/>']));
  },
  'another encoding': (pieces, random) => {
    const xml = Buffer.from(pieces.join(''), 'latin1');
    const wide = (text: string): string => Buffer.from(text, 'utf16le').toString('latin1');
    const declared = random.pick(['UTF-16', 'ISO-8859-1', 'windows-1251', 'x-unknown', 'UTF-7', 'utf8']);
    pieces.splice(
      0,
      pieces.length,
      random.chance(0.4)
        ? wide(`\ufeff${xml.toString('utf8')}`)
        : xml.toString('latin1').replace(/encoding="[^"]*"/, `encoding="${declared}"`),
    );
  },
};
const CHANGE_NAMES = Object.keys(CHANGES);

function onElement(pieces: string[], random: Random, change: (start: number, end: number) => void): void {
  const start = pickPlace(pieces, isElement, random);
  if (start !== null) change(start, endOf(pieces, start));
}

function onTag(pieces: string[], random: Random, change: (tag: string) => string): void {
  const place = pickPlace(
    pieces,
    (piece) => isElement(piece) || (isEnd(piece) && random.chance(0.02)),
    random,
  );
  if (place !== null) pieces[place] = change(pieces[place] ?? '');
}

function onAttribute(
  pieces: string[],
  random: Random,
  change: (name: string, quote: string, value: string) => string,
): void {
  const place = pickPlace(pieces, (piece) => (isStart(piece) || isElement(piece)) && /=/.test(piece), random);
  if (place === null) return;
  const tag = pieces[place] ?? '';
  const found = [...tag.matchAll(ATTRIBUTE)];
  if (found.length === 0) return;
  const [whole, name = '', quote = '', value = ''] = random.pick(found);
  const at = tag.indexOf(whole);
  pieces[place] = tag.slice(0, at) + change(name, quote, value) + tag.slice(at + whole.length);
}

/** Parts that a reader looks into; the others are damaged now and then only. */
const LOOKED_AT = /^xl\/(?:worksheets\/|sharedStrings|workbook|styles|_rels)|^_rels/;

export function mutateXml(sample: Omit<Sample, 'name'>, random: Random): Step<Omit<Sample, 'name'>> {
  const step = random.pick(CHANGE_NAMES);
  const cells = sample.entries.filter(({ name }) => /sheet\d+\.xml$|sharedStrings/.test(name));
  const looked = sample.entries.filter(({ name }) => LOOKED_AT.test(name));
  const wanted = random.chance(0.6) ? cells : random.chance(0.95) ? looked : sample.entries;
  const entry = random.pick(wanted.length > 0 ? wanted : sample.entries);
  const pieces = piecesOf(Buffer.from(entry.data).toString('latin1'));
  if (pieces.length > 0) CHANGES[step]?.(pieces, random);
  const changed: RawEntry = { ...entry, data: Buffer.from(pieces.join(''), 'latin1') };
  return {
    step: `${step} in ${entry.name}`,
    result: { ...sample, entries: sample.entries.map((each) => (each === entry ? changed : each)) },
  };
}
