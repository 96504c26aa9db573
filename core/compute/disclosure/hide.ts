/**
 * Hides what would give a hidden number back (indicators §1.6.2–3): in each breakdown with a single hidden member the
 * smallest other one, of the sexes all, and figures made of hidden facts. Nothing hidden is shown again, so it ends.
 */
import {
  type Cell,
  type Figure,
  type Hiding,
  type Relation,
  type State,
  figuresAround,
  isUnknown,
  relationsAround,
} from './state.ts';

const MOST_ROUNDS = 10;

/** Until nothing changes; after ten rounds whole breakdowns are hidden. */
export function settle(state: State): void {
  for (let round = 0; ; round++) {
    if (round === MOST_ROUNDS) state.allDue();
    let more = false;
    for (const relation of state.due())
      more = (round < MOST_ROUNDS ? hideAnother(relation, state) : hideWhole(relation, state)) || more;
    if (!more) break;
  }
  // figures last: one over two hidden facts tells less than one over a single one
  for (const figure of new Set(state.takeNews().flatMap(({ figures }) => figures))) hideFigure(figure, state);
}

/** A figure goes where one of its numbers is a hidden one, or can be solved for one, or is no plain sum of facts. */
function hideFigure(figure: Figure, state: State): void {
  if (figure.hiding !== null) return;
  const telling = figure.quantities.flatMap(({ form }) => {
    const unknown = form.map(([cell]) => cell).filter(isUnknown);
    return unknown.length === 1 || form.length === 1 ? unknown : [];
  });
  const reasons = [...telling, ...figure.others].map(({ hiding }) => hiding).filter((each) => each !== null);
  if (reasons.length > 0) state.hide(figure, figureReason(figure, reasons));
}

/** `C` where the count itself is one of the numbers shown; a figure that would only give it back is `D`. */
function figureReason({ quantities }: Figure, reasons: readonly Hiding[]): Hiding {
  if (reasons.includes('N')) return 'N';
  const own = quantities.some(({ form }) => form.length === 1 && form[0]?.[0].hiding === 'C');
  return own ? 'C' : 'D';
}

function hideAnother(relation: Relation, state: State): boolean {
  const { total, members, rest } = relation;
  const hidden = members.filter(isUnknown);
  if (isUnknown(total)) {
    // a hidden total of which all parts are shown
    if (hidden.length > 0 || rest !== null) return false;
    return hideSmallest(members, state);
  }
  if (relation.isSex) return hideSexes(relation, hidden, state);
  if (hidden.length !== 1) return false;
  if (members.length === 1) return rest === null && hideCell(total, state);
  return hideSmallest(members, state) || (rest === null && hideCell(total, state));
}

/** Women and men go together, and those of unknown sex with them. */
function hideSexes({ members, rest, total }: Relation, hidden: readonly Cell[], state: State): boolean {
  const restIsSmall = rest !== null && rest.hiding !== null;
  if (hidden.length === 0 && !restIsSmall) return false;
  if (members.length === 1 && rest === null) return hidden.length === 1 && hideCell(total, state);
  return hideEach(members, state);
}

/** Inner cells before totals; the smallest above zero, the first by its codes among equal ones. */
function hideSmallest(members: readonly Cell[], state: State): boolean {
  const [smallest] = members
    .filter((cell) => !isUnknown(cell) && !cell.known && cell.value > 0)
    .sort((a, b) => a.value - b.value || (a.key < b.key ? -1 : 1));
  return smallest !== undefined && hideCell(smallest, state);
}

const hideCell = (cell: Cell, state: State): boolean => !cell.isRest && state.hide(cell, 'D');

const hideEach = (cells: readonly Cell[], state: State): boolean =>
  cells.map((cell) => hideCell(cell, state)).includes(true);

/** All members of a breakdown in which any is hidden. */
export function hideWhole({ members, total }: Relation, state: State): boolean {
  if (!members.some(isUnknown) && !isUnknown(total)) return false;
  return hideEach(members, state);
}

/**
 * One number less for who wants to find a cell out: first a figure made of it and others, then the smallest shown
 * member beside it, then the total. False where nothing is left to hide.
 */
export function hideAround(cells: ReadonlySet<Cell>, state: State): boolean {
  if (![...cells].some(isUnknown)) return hideSmallest([...cells], state);
  const figure = figuresAround(cells).find(
    (each) =>
      each.hiding === null &&
      !each.known &&
      each.quantities.some(({ form }) => form.length > 1 && form.some(([cell]) => cells.has(cell))),
  );
  if (figure) return state.hide(figure, 'D');
  const relations = relationsAround(cells);
  return (
    hideSmallest(
      relations.flatMap(({ members }) => members),
      state,
    ) || relations.some(({ total }) => hideCell(total, state))
  );
}
