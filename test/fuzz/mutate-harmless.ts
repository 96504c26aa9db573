/** Changes that must not matter: another way of writing the same workbook, that every reader has to understand. */
import type { RawEntry } from '../helpers/raw-zip.ts';
import type { Sample } from './corpus.ts';
import type { Step } from './mutate.ts';
import type { Random } from './random.ts';
import { ATTRIBUTE, isElement, isEmpty, isEnd, isStart, piecesOf, placesOf } from './xml-pieces.ts';

/** Texts stand in these, so that white space counts. */
const TEXT = /^<(?:\w+:)?(?:t|v|f|\w*[a-z]:\w+|Application|AppVersion)[\s>]/;

const XML: Readonly<Record<string, (pieces: string[], random: Random) => void>> = {
  comment: (pieces, random) => {
    insert(
      pieces,
      random,
      () => true,
      random.pick(['<!-- x -->', '<!---->', '<!-- <c><v>"1\' -->', '<!-- > -->']),
    );
  },
  'processing instruction': (pieces, random) => {
    insert(pieces, random, () => true, random.pick(['<?x?>', '<?x y="<c>" > ?>']));
  },
  'white space': (pieces, random) => {
    insert(
      pieces,
      random,
      (around) => !TEXT.test(around),
      random.pick([' ', '\n', '\r\n\t', '\n'.repeat(300)]),
    );
  },
  'space in tags': (pieces, random) => {
    const place = random.pick(placesOf(pieces, (piece) => isElement(piece) || isEnd(piece)));
    pieces[place] = (pieces[place] ?? '').replace(
      /\/?>$/,
      (end) => random.pick([' ', '\n', '\t \r\n']) + end,
    );
  },
  'order of attributes': (pieces, random) => {
    attributes(pieces, random, (list) => list.reverse());
  },
  'other quotes': (pieces, random) => {
    attributes(pieces, random, (list) =>
      list.map(([name, value]) => [name, value.replaceAll("'", '&apos;').replaceAll('"', '&quot;'), "'"]),
    );
  },
  'spaces around the equals sign': (pieces, random) => {
    const place = random.pick(placesOf(pieces, isElement));
    pieces[place] = (pieces[place] ?? '').replace(ATTRIBUTE, '\n $1 = $2$3$2');
  },
  'unknown attribute': (pieces, random) => {
    attributes(pieces, random, (list) => [...list, ['unknownNobodyHas', "a > b / 'c'", '"']]);
  },
  'long form of empty elements': (pieces, random) => {
    const empty = placesOf(pieces, isEmpty);
    if (empty.length === 0) return;
    const place = random.pick(empty);
    const piece = pieces[place] ?? '';
    const name = /^<([^\s/>]+)/.exec(piece)?.[1] ?? '';
    pieces[place] = `${piece.slice(0, -2)}></${name}>`;
  },
  'character references': (pieces, random) => {
    const texts = placesOf(pieces, (piece) => !piece.startsWith('<') && /[a-zA-Z0-9]/.test(piece));
    if (texts.length === 0) return;
    const place = random.pick(texts);
    const hex = random.chance(0.5);
    // Not inside a reference that stands there already.
    pieces[place] = (pieces[place] ?? '').replace(/&[^;]*;|[a-zA-Z0-9]/g, (found) => {
      if (found.length > 1) return found;
      const point = found.charCodeAt(0);
      return hex ? `&#x${point.toString(16).padStart(4, '0')};` : `&#${String(point)};`;
    });
  },
  'text in CDATA': (pieces, random) => {
    const texts = placesOf(
      pieces,
      (piece) => !piece.startsWith('<') && !piece.includes('&') && /^[^\xef]*\w/.test(piece),
    );
    if (texts.length === 0) return;
    const place = random.pick(texts);
    pieces[place] = `<![CDATA[${pieces[place] ?? ''}]]>`;
  },
  'byte order mark': (pieces) => {
    if (!pieces[0]?.startsWith('\xef')) pieces.unshift('\xef\xbb\xbf');
  },
  'no declaration': (pieces) => {
    const first = pieces.findIndex((piece) => piece.startsWith('<?xml'));
    // What stands before the document must not be white space alone with a declaration behind it; without one it may.
    if (first >= 0) pieces.splice(first, 1);
  },
};
const XML_NAMES = Object.keys(XML);

const ZIP: Readonly<Record<string, (sample: Omit<Sample, 'name'>, random: Random) => Omit<Sample, 'name'>>> =
  {
    'order of entries': (sample, random) => {
      const entries = [...sample.entries];
      for (let at = entries.length - 1; at > 0; at--) {
        const other = random.int(at + 1);
        [entries[at], entries[other]] = [entries[other] as RawEntry, entries[at] as RawEntry];
      }
      return { ...sample, entries };
    },
    'unknown part': (sample, random) => ({
      ...sample,
      entries: [...sample.entries, { name: `custom/${String(random.int(1e9))}.bin`, data: '<not><xml' }],
    }),
    'stored or deflated': (sample, random) => each(sample, () => ({ method: random.pick([0, 8]) })),
    descriptors: (sample, random) => each(sample, () => ({ descriptor: random.chance(0.5) })),
    zip64: (sample) => ({ ...sample, zip: { ...sample.zip, zip64: true } }),
    'comment of the zip': (sample, random) => ({
      ...sample,
      zip: { ...sample.zip, comment: random.pick(['', 'PK', 'x'.repeat(65_535)]) },
    }),
  };
const ZIP_NAMES = Object.keys(ZIP);

const each = (sample: Omit<Sample, 'name'>, change: () => Partial<RawEntry>): Omit<Sample, 'name'> => ({
  ...sample,
  entries: sample.entries.map((entry) => ({ ...entry, ...change() })),
});

/** Puts a piece behind some tag; `where` is asked about the innermost start tag around that place. */
function insert(pieces: string[], random: Random, where: (around: string) => boolean, what: string): void {
  const around: string[] = [];
  const places: number[] = [];
  for (const [place, piece] of pieces.entries()) {
    if (isStart(piece)) around.push(piece);
    if (isEnd(piece)) around.pop();
    // Behind the declaration at the earliest, which must come first.
    if (piece.startsWith('<') && where(around.at(-1) ?? '')) places.push(place + 1);
  }
  if (places.length > 0) pieces.splice(random.pick(places), 0, what);
}

type Attribute = readonly [name: string, value: string, quote: string];

function attributes(pieces: string[], random: Random, change: (list: Attribute[]) => Attribute[]): void {
  const place = random.pick(placesOf(pieces, isElement));
  const tag = pieces[place] ?? '';
  const list = [...tag.matchAll(ATTRIBUTE)].map(([, name = '', quote = '', value = '']): Attribute => [
    name,
    value,
    quote,
  ]);
  const start = /^<[^\s/>]+/.exec(tag)?.[0] ?? '';
  const end = tag.endsWith('/>') ? '/>' : '>';
  pieces[place] =
    start +
    change(list)
      .map(([name, value, quote]) => ` ${name}=${quote}${value}${quote}`)
      .join('') +
    end;
}

export function harmless(sample: Omit<Sample, 'name'>, random: Random): Step<Omit<Sample, 'name'>> {
  if (random.chance(0.25)) {
    const step = random.pick(ZIP_NAMES);
    return { step, result: ZIP[step]?.(sample, random) ?? sample };
  }
  const step = random.pick(XML_NAMES);
  const xml = sample.entries.filter(({ name }) => /\.(?:xml|rels)$/.test(name));
  const entry = random.pick(xml);
  const pieces = piecesOf(Buffer.from(entry.data).toString('latin1'));
  XML[step]?.(pieces, random);
  const changed: RawEntry = { ...entry, data: Buffer.from(pieces.join(''), 'latin1') };
  return {
    step: `${step} in ${entry.name}`,
    result: { ...sample, entries: sample.entries.map((other) => (other === entry ? changed : other)) },
  };
}
