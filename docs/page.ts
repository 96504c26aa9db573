/** What every reference page has: title, ways to the other pages and languages, contents, entries, links between ids. */
import {
  catalogue,
  explain,
  explainable,
  fill,
  LANGUAGES,
  words,
  type Explanation,
  type Language,
} from '../core/index.ts';
import { codeBlock, escaped, heading, labelled, link, table } from './markdown.ts';

const PAGES = ['templates', 'rules', 'indicators', 'findings', 'codes', 'refusals'] as const;
export type Page = (typeof PAGES)[number];

/** Entries of a page that belong together; the id becomes the target of links. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly string[];
}

/** Where a page stands below `docs/reference/`. */
export const pathOf = (page: Page, language: Language): string =>
  `${language === 'en' ? '' : `${language}/`}${page}.md`;

/** The page on which an id is explained. */
const HOME: ReadonlyMap<string, Page> = new Map(
  (Object.entries(explainable(catalogue)) as [keyof ReturnType<typeof explainable>, readonly string[]][])
    .flatMap(([kind, ids]) => ids.map((id): [string, Page] => [id, kind === 'sheets' ? 'templates' : kind]))
    .concat(['CL_AREA', ...catalogue.codeLists.map(({ id }) => id)].map((id) => [id, 'codes'])),
);

/** Texts of the catalogue for one page: ids become links to where they are explained. */
export class Writer {
  readonly page: Page;
  readonly language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
  }

  get words() {
    return words(this.language);
  }

  /** Text with links; `own` is the id being explained, which needs none. */
  text(source: string, own = ''): string {
    return escaped(source)
      .split(/(`[^`]*`)/)
      .map((part, index) => (index % 2 === 1 ? part : this.#linked(part, own)))
      .join('');
  }

  label(text: string): string {
    return fill(this.words.ui.label, { text: escaped(text) }, this.language);
  }

  /** Title, language and page links, what the page is. */
  top(): string {
    const { docs } = this.words;
    const { title, intro, ...more } = docs.pages[this.page];
    const languages = LANGUAGES.map((each) => {
      const name = words(each).book.cover.languageName;
      return each === this.language ? name : link(name, this.#pathTo(pathOf(this.page, each)));
    });
    const pages = PAGES.map((each) => {
      const name = docs.pages[each].title;
      return each === this.page ? name : link(name, `${each}.md`);
    });
    return [
      `# ${title}`,
      languages.join(' · '),
      pages.join(' · '),
      intro,
      ...('examples' in more ? [more.examples] : []),
      `*${docs.generated}*`,
    ].join('\n\n');
  }

  contents(groups: readonly Group[]): string {
    const lines = groups.flatMap(({ id, title, entries }) => [
      `- ${link(escaped(title), `#${id}`)}`,
      ...entries.map((entry) => `  - ${link(entry, `#${entry}`)} ${escaped(this.#explanation(entry).title)}`),
    ]);
    return `## ${this.words.docs.contents}\n\n${lines.join('\n')}`;
  }

  groups(groups: readonly Group[]): string {
    return groups
      .map(({ id, title, entries }) =>
        [heading(2, id, escaped(title)), ...entries.map((entry) => this.#entry(entry))].join('\n\n'),
      )
      .join('\n\n');
  }

  /** A whole page of explained entries. */
  whole(groups: readonly Group[], ...after: readonly string[]): string {
    return `${[this.top(), this.contents(groups), this.groups(groups), ...after].join('\n\n')}\n`;
  }

  #entry(id: string): string {
    const { title, sections } = this.#explanation(id);
    const parts = sections
      .filter(({ general, lines }) => !general && lines.some(Boolean))
      .map((section) => this.#section(id, section));
    const text = parts.reduce((before, part) =>
      part.startsWith('- ') && /(^|\n) *- [^\n]*$/.test(before)
        ? `${before}\n${part}`
        : `${before}\n\n${part}`,
    );
    return `${heading(3, id, `${id} – ${escaped(title)}`)}\n\n${text}`;
  }

  #section(id: string, { label, lines, table: fixed, cells }: Explanation['sections'][number]): string {
    const bold = `**${this.label(label)}**`;
    if (fixed) return `${bold}\n\n${codeBlock(lines)}`;
    const texts = lines.map((line) => this.text(line, id));
    if (cells) {
      const rows = cells.rows.map((row) => row.map((cell) => this.text(cell, id)));
      return table(cells.head, rows);
    }
    return label === '' ? texts.join('\n\n') : labelled(this.label(label), texts);
  }

  #explanation(id: string): Explanation {
    return explain(id, catalogue, this.language) ?? { id, title: id, sections: [] };
  }

  #linked(text: string, own: string): string {
    return text.replace(/\b(?:[A-Z]{2,3}-\d{2}|C-\d{3}|[RSX]\d{2}|[A-Z]+(?:_[A-Z0-9]+)*)\b/g, (id) => {
      const home = id === own ? undefined : HOME.get(id);
      return home === undefined ? id : link(id, `${home === this.page ? '' : `${home}.md`}#${id}`);
    });
  }

  #pathTo(path: string): string {
    return this.language === 'en' ? path : `../${path}`;
  }
}
