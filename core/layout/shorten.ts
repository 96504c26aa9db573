/** Texts that must fit a small space: cut where a reader would. */

/** Cut at a word, with an ellipsis. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).replace(/[\s,;:.]+$/, '')}…`;
}

/** As many whole sentences as fit; cut at a word where not even most of the space holds whole ones. */
export function wholeSentences(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = Math.max(text.lastIndexOf('. ', longest - 1), text.lastIndexOf('; ', longest - 1));
  // French has a blank before the semicolon
  return end >= longest / 2 ? `${text.slice(0, end).trimEnd()}.` : shorten(text, longest);
}
