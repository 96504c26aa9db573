/**
 * Hides what would give a hidden number back (indicators §1.6.2–3): in each breakdown with a single hidden member the
 * smallest other one, of the sexes all, and figures made of hidden facts. Nothing hidden is shown again, so it ends.
 */
import { type Cell, type Figure, type Hiding, type Relation, type State, isUnknown } from './state.ts';

const MOST_ROUNDS = 10;

/** Until nothing changes; after ten rounds whole breakdowns are hidden. True where anything was hidden. */
export function settle(state: State): boolean {
  let changed = false;
  for (let round = 0; ; round++) {
    const whole = round >= MOST_ROUNDS;
    const more = state.relations.map((relation) => (whole ? hideWhole(relation) : hideAnother(relation)));
    if (!more.includes(true)) break;
    changed = true;
  }
  // figures last: one over two hidden facts tells less than one over a single one
  return state.figures.map(hideFigure).includes(true) || changed;
}

/** A figure goes where one of its numbers is a hidden one, or can be solved for one, or is no plain sum of facts. */
function hideFigure(figure: Figure): boolean {
  if (figure.hiding !== null || !figure.cells.some(mayTell)) return false;
  const telling = figure.quantities.flatMap(({ form }) => {
    const unknown = form.map(([cell]) => cell).filter(isUnknown);
    return unknown.length === 1 || form.length === 1 ? unknown : [];
  });
  const reasons = [...telling, ...figure.others].map(({ hiding }) => hiding).filter((each) => each !== null);
  if (reasons.length === 0) return false;
  figure.hiding = figureReason(figure, reasons);
  return true;
}

const mayTell = (cell: Cell): boolean => cell.hiding !== null || cell.isRest;

/** `C` where the count itself is one of the numbers shown; a figure that would only give it back is `D`. */
function figureReason({ quantities }: Figure, reasons: readonly Hiding[]): Hiding {
  if (reasons.includes('N')) return 'N';
  const own = quantities.some(({ form }) => form.length === 1 && form[0]?.[0].hiding === 'C');
  return own ? 'C' : 'D';
}

function hideAnother(relation: Relation): boolean {
  const { total, members, rest } = relation;
  const hidden = members.filter(isUnknown);
  if (isUnknown(total)) {
    // a hidden total of which all parts are shown
    if (hidden.length > 0 || rest !== null) return false;
    return hideSmallest(members) || false;
  }
  if (relation.isSex) return hideSexes(relation, hidden);
  if (hidden.length !== 1) return false;
  if (members.length === 1) return rest === null && hideCell(total);
  return hideSmallest(members) || (rest === null && hideCell(total));
}

/** Women and men go together, and those of unknown sex with them. */
function hideSexes({ members, rest, total }: Relation, hidden: readonly Cell[]): boolean {
  const restIsSmall = rest !== null && rest.hiding !== null;
  if (hidden.length === 0 && !restIsSmall) return false;
  if (members.length === 1 && rest === null) return hidden.length === 1 && hideCell(total);
  return members.map(hideCell).includes(true);
}

/** Inner cells before totals; the smallest above zero, the first by its codes among equal ones. */
function hideSmallest(members: readonly Cell[]): boolean {
  const [smallest] = members
    .filter((cell) => !isUnknown(cell) && !cell.known && cell.value > 0)
    .sort((a, b) => a.value - b.value || (a.key < b.key ? -1 : 1));
  return smallest !== undefined && hideCell(smallest);
}

function hideCell(cell: Cell): boolean {
  if (cell.hiding !== null || cell.isRest) return false;
  cell.hiding = 'D';
  return true;
}

/** All members of a breakdown in which any is hidden. */
export function hideWhole({ members, total }: Relation): boolean {
  if (!members.some(isUnknown) && !isUnknown(total)) return false;
  return members.map(hideCell).includes(true);
}

/**
 * One number less for who wants to find a cell out: first a figure made of it and others, then the smallest shown
 * member beside it, then the total. False where nothing is left to hide.
 */
export function hideAround(cells: ReadonlySet<Cell>, state: State): boolean {
  if (![...cells].some(isUnknown)) return hideSmallest([...cells]);
  const figure = state.figures.find(
    (each) =>
      each.hiding === null &&
      !each.known &&
      each.cells.some((cell) => cells.has(cell)) &&
      each.quantities.some(({ form }) => form.length > 1 && form.some(([cell]) => cells.has(cell))),
  );
  if (figure) {
    figure.hiding = 'D';
    return true;
  }
  const around = state.relations.filter(({ total, members }) =>
    [total, ...members].some((cell) => cells.has(cell)),
  );
  return (
    hideSmallest(around.flatMap(({ members }) => members)) || around.some(({ total }) => hideCell(total))
  );
}
