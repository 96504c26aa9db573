/** Age groups as tables write them (code-lists §2): `0 -4`, `15 - 19 years`, `70   +`, `moins de 15 ans`. */
import { fold } from '../fold.ts';

const UNITS = '(?:years?|yrs?|ans?|anos|anni|летъ?|ani)?(?: old| of age| revolus)?';
const OVER = '(?:and|et|y|e)? ?(?:over|more|older|above|plus|mas|upwards|up)';
const UNDER = '(?:under|less than|below|moins de|menos de|menores de)';

/** CL_AGE code; null where the text is no age group. */
export function ageOf(text: string): string | null {
  const plain = text.replace(/\s+/g, ' ').trim();
  const open = /^(\d{1,3})\s*\+/.exec(plain);
  if (open) return `Y_GE${Number(open[1]).toFixed()}`;
  const under = /^<\s*(\d{1,3})$/.exec(plain);
  if (under) return `Y_LT${Number(under[1]).toFixed()}`;
  const key = fold(plain);
  const range = new RegExp(
    `^(?:de |from |age |ages |aged )?(\\d{1,3}) ?(?: |to|a|hasta|until) ?(\\d{1,3}) ?${UNITS}$`,
  ).exec(key);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return from < to && to <= 120 ? `Y${String(from)}T${String(to)}` : null;
  }
  const over = new RegExp(`^(?:aged )?(\\d{1,3}) ?${UNITS} ?${OVER}$`).exec(key);
  if (over) return `Y_GE${String(Number(over[1]))}`;
  const below = new RegExp(`^${UNDER} (\\d{1,3}) ?${UNITS}$`).exec(key);
  if (below) return `Y_LT${String(Number(below[1]))}`;
  const single = new RegExp(`^(\\d{1,2}) ?${UNITS}$`).exec(key);
  return single ? `Y${String(Number(single[1]))}` : null;
}
