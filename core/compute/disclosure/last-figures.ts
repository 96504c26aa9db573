/** Figures and comparisons in their order; those that are the same, of the same cells, stay as they were. */
import { differing, partsOf } from '../../grouped.ts';
import { type Cell, type Figure, type Item, figuresAround } from './state.ts';

export class LastFigures {
  #items: readonly Item[] = [];
  readonly #figures = new Map<Item, Figure>();
  /** Where the parts of the list begin. */
  #starts: ReadonlyMap<readonly Item[], number> = new Map();
  /** Small themselves, or made of what is small. */
  readonly #notable = new Set<Figure>();
  /** Not all facts that they name were there. */
  readonly #open = new Set<Figure>();
  #changed: Figure[] = [];

  /**
   * @param make null where there is nothing to hide.
   * @param gone cells that are not there any more.
   */
  update(
    items: readonly Item[],
    make: (item: Item) => Figure | null,
    gone: readonly Cell[],
  ): ReadonlyMap<Item, Figure> {
    this.#changed = [];
    const { gone: left, come } = differing(this.#items, items);
    for (const item of left) this.#leave(this.#figures.get(item));
    for (const figure of new Set([...this.#open, ...figuresAround(gone)])) {
      this.#leave(figure);
      this.#enter(make(figure.item), figure.order);
    }
    for (const item of come) this.#enter(make(item));
    this.#items = items;
    this.#order();
    return this.#figures;
  }

  /** In their order. */
  get notable(): readonly Figure[] {
    return [...this.#notable].sort((a, b) => a.order - b.order);
  }

  /** Those that came and went in the last update. */
  get changed(): readonly Figure[] {
    return this.#changed;
  }

  #enter(figure: Figure | null, order = -1): void {
    if (!figure) return;
    figure.order = order;
    this.#figures.set(figure.item, figure);
    this.#changed.push(figure);
    for (const cell of new Set(figure.cells)) cell.figures.push(figure);
    if (figure.own !== null || figure.telling.length > 0 || figure.guarded.length > 0)
      this.#notable.add(figure);
    if (!figure.isWhole) this.#open.add(figure);
  }

  #leave(figure: Figure | undefined): void {
    if (!figure) return;
    this.#figures.delete(figure.item);
    this.#changed.push(figure);
    for (const { figures } of new Set(figure.cells)) figures.splice(figures.indexOf(figure), 1);
    this.#notable.delete(figure);
    this.#open.delete(figure);
  }

  /** Of a part that is the same and begins where it began every figure knows its place. */
  #order(): void {
    const starts = new Map<readonly Item[], number>();
    let start = 0;
    for (const part of partsOf(this.#items)) {
      if (this.#starts.get(part) !== start)
        part.forEach((item, place) => {
          const figure = this.#figures.get(item);
          if (figure) figure.order = start + place;
        });
      starts.set(part, start);
      start += part.length;
    }
    this.#starts = starts;
  }
}
