/** An XML file as a tree, for tests that look at its elements and their order. */
import { SaxesParser } from 'saxes';

export interface Element {
  /** With its prefix, as written. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Throws where the text is not well formed. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const [only] = root.children;
  if (!only) throw new Error('no element');
  return only;
}

/** The element and all below it, in the order of the file. */
export const allOf = (element: Element): Element[] => [element, ...element.children.flatMap(allOf)];

export const named = (element: Element, name: string): Element[] =>
  allOf(element).filter((each) => each.name === name);
