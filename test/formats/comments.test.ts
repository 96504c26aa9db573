/** Comments leave a document, and nothing else changes, whatever the pieces in which it comes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WithoutComments } from '../../core/formats/xlsx/read/comments.ts';

function filtered(pieces: readonly string[]): string {
  const filter = new WithoutComments();
  const out = pieces.map((piece) => filter.next(piece)).join('');
  return out + filter.last();
}

const cases: readonly (readonly [name: string, document: string, expected: string])[] = [
  ['no comment', '<a b="1">text</a>', '<a b="1">text</a>'],
  ['a comment', '<a>x<!-- <b> & --- -->y</a>', '<a>x<?c?>y</a>'],
  ['comments in a row', '<a><!-- 1 --><!-- 2 --></a>', '<a><?c?><?c?></a>'],
  ['an empty comment', '<a><!----></a> behind it', '<a><?c?></a> behind it'],
  ['what looks like a comment in CDATA', '<a><![CDATA[<!-- x -->]]></a>', '<a><![CDATA[<!-- x -->]]></a>'],
  ['what looks like a comment in an instruction', '<?p <!-- ?><a><!-- x --></a>', '<?p <!-- ?><a><?c?></a>'],
  ['a document type', '<!DOCTYPE a><a/>', '<!DOCTYPE a><a/>'],
  ['a tag put together around a comment', '<<!-- x -->a>', '<<?c?>a>'],
  ['an end of a comment that is none', '<a>--></a>', '<a>--></a>'],
];

describe('comments', () => {
  it.each(cases)('%s', (_, document, expected) => {
    expect(filtered([document])).toBe(expected);
  });

  it('that are not ended swallow the rest, and that can be told', () => {
    const filter = new WithoutComments();
    expect(filter.next('<a><!-- never ended </a> and more')).toBe('<a><?c?>');
    expect([filter.isOpen, filter.last()]).toEqual([true, '']);
  });

  it('leave in pieces of any size', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        ([, document, expected], sizes) => {
          const pieces: string[] = [];
          for (let at = 0, index = 0; at < document.length; index++) {
            const size = sizes[index % sizes.length] ?? 1;
            pieces.push(document.slice(at, at + size));
            at += size;
          }
          expect(filtered(pieces)).toBe(expected);
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });
});
