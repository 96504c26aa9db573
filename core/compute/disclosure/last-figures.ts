/** Figures and comparisons in their order; those that are the same, of the same cells, stay as they were. */
import { differing } from '../../grouped.ts';
import { type Cell, type Figure, type Item, figuresAround } from './state.ts';

export class LastFigures {
  #items: readonly Item[] = [];
  /** By place of the item; null where it is none. */
  #figures: readonly (Figure | null)[] = [];
  readonly #byItem = new Map<Item, Figure>();
  #changed: Figure[] = [];
  /** Small themselves, or made of what is small. */
  readonly #notable = new Set<Figure>();
  /** Not all facts that they name were there. */
  readonly #open = new Set<Figure>();

  /**
   * @param make null where there is nothing to hide.
   * @param gone cells that are not there any more.
   */
  update(
    items: readonly Item[],
    make: (item: Item) => Figure | null,
    gone: readonly Cell[],
  ): ReadonlyMap<Item, Figure> {
    const before = this.#figures;
    this.#changed = [];
    const isMoved = before.length !== items.length;
    const known = this.#known(items, new Set([...this.#open, ...figuresAround(gone)]));
    for (const figure of differing<Figure | null | undefined>(before, known).gone)
      if (figure) this.#leave(figure);
    this.#figures = known.map((figure, order) => {
      const own = figure === undefined ? this.#enter(make, items[order]) : figure;
      if (own && (isMoved || own !== figure)) own.order = order;
      return own;
    });
    this.#items = items;
    return this.#byItem;
  }

  /** In their order. */
  get notable(): readonly Figure[] {
    return [...this.#notable].sort((a, b) => a.order - b.order);
  }

  /** Those that came and went in the last update. */
  get changed(): readonly Figure[] {
    return this.#changed;
  }

  /** What stays, by place of the items; undefined where it must be made. */
  #known(items: readonly Item[], stale: ReadonlySet<Figure>): readonly (Figure | null | undefined)[] {
    const [were, figures] = [this.#items, this.#figures];
    if (were.length === items.length) {
      const known: (Figure | null | undefined)[] = [...figures];
      for (let place = 0; place < items.length; place++)
        if (items[place] !== were[place]) known[place] = undefined;
      for (const { order } of stale) known[order] = undefined;
      return known;
    }
    const byItem = new Map(were.map((item, place) => [item, figures[place]]));
    return items.map((item) => {
      const figure = byItem.get(item);
      return figure && stale.has(figure) ? undefined : figure;
    });
  }

  #enter(make: (item: Item) => Figure | null, item: Item | undefined): Figure | null {
    const figure = item ? make(item) : null;
    if (!figure) return null;
    this.#byItem.set(figure.item, figure);
    this.#changed.push(figure);
    for (const cell of new Set(figure.cells)) cell.figures.push(figure);
    if (figure.own !== null || figure.telling.length > 0 || figure.guarded.length > 0)
      this.#notable.add(figure);
    if (!figure.isWhole) this.#open.add(figure);
    return figure;
  }

  #leave(figure: Figure): void {
    for (const { figures } of new Set(figure.cells)) figures.splice(figures.indexOf(figure), 1);
    this.#byItem.delete(figure.item);
    this.#changed.push(figure);
    this.#notable.delete(figure);
    this.#open.delete(figure);
  }
}
