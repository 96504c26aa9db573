/** A well-formed document cut into its pieces, as bytes in Latin-1 so that broken UTF-8 can be made as well. */
import type { Random } from './random.ts';

const PIECE = /<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|<\?[^]*?\?>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g;

export const piecesOf = (xml: string): string[] => xml.match(PIECE) ?? [];

export const isStart = (piece: string): boolean => /^<[A-Za-z]/.test(piece) && !piece.endsWith('/>');
export const isEmpty = (piece: string): boolean => /^<[A-Za-z][^]*\/>$/.test(piece);
export const isEnd = (piece: string): boolean => piece.startsWith('</');
export const isElement = (piece: string): boolean => isStart(piece) || isEmpty(piece);

/** Place of the end tag that closes the start tag at a place; the place itself for an empty element. */
export function endOf(pieces: readonly string[], start: number): number {
  if (!isStart(pieces[start] ?? '')) return start;
  let depth = 0;
  for (let at = start; at < pieces.length; at++) {
    if (isStart(pieces[at] ?? '')) depth++;
    else if (isEnd(pieces[at] ?? '') && --depth === 0) return at;
  }
  return pieces.length - 1;
}

/** Places of pieces of a kind. */
export const placesOf = (pieces: readonly string[], is: (piece: string) => boolean): number[] =>
  pieces.flatMap((piece, place) => (is(piece) ? [place] : []));

export const pickPlace = (
  pieces: readonly string[],
  is: (piece: string) => boolean,
  random: Random,
): number | null => {
  const places = placesOf(pieces, is);
  return places.length > 0 ? random.pick(places) : null;
};

/** An attribute within a tag, with the space before it: name, quote, value. */
export const ATTRIBUTE = /\s+([^\s=/<>]+)\s*=\s*(["'])([^]*?)\2/g;
