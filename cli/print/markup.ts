/** HTML as text: what is put in is escaped, what was made here is not escaped again. */
import { withoutControls } from './controls.ts';

export interface Markup {
  readonly html: string;
}

type Part = Markup | string | number | null | undefined | readonly Part[];

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return {
    html: strings.map((text, index) => text + (index < parts.length ? render(parts[index]) : '')).join(''),
  };
}

function render(part: Part): string {
  if (part === null || part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
  if (isList(part)) return part.map(render).join('');
  return part.html;
}

const isList = (part: Part): part is readonly Part[] => Array.isArray(part);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string =>
  withoutControls(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
