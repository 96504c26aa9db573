/** Columns of codes and countries. Each different text is understood once. */
import { Failure } from '../failure.ts';
import type { Field, Reading } from '../model.ts';
import { isTotalWord, readArea } from './areas.ts';
import type { CellReader, ReadContext } from './cell-reader.ts';
import { straySpaces, textOf } from './cells.ts';
import { readCode, readCodes } from './codes.ts';
import { foldCode } from './fold.ts';

interface Understood {
  readonly value: string;
  readonly reading: Reading | null;
}

/** After so many different texts that mean nothing, similar ones are no longer looked for. */
const MOST_PROPOSALS = 2000;

/** Reads each different text of a column once. */
function remembering(
  read: (text: string, propose: boolean) => Omit<Reading, 'raw'> & { value: string },
): CellReader {
  const known = new Map<string, Understood>();
  let proposals = 0;
  return (cell, state) => {
    const raw = textOf(cell);
    let found = known.get(raw);
    if (!found) {
      const { value, ...understood } = read(raw, proposals < MOST_PROPOSALS);
      if (understood.trouble !== undefined) proposals++;
      const special = understood.trouble === undefined ? { ...understood, ...straySpaces(raw) } : understood;
      found = { value, reading: Object.keys(special).length > 0 ? { raw, ...special } : null };
      known.set(raw, found);
    }
    state.reading = found.reading;
    return found.value;
  };
}

/** A column of codes of a list. */
export function codeReader(field: Field, context: ReadContext): CellReader {
  const list = context.codeLists.get(field.codes ?? '');
  if (!list)
    throw new Failure('BUG', 'unknownCodeList', {
      sheet: context.template.id,
      field: field.id,
      list: field.codes ?? '',
    });
  const hasTotal = list.codes.includes('_T') && field.only?.includes('_T') !== false;
  return remembering((text, propose) => {
    if (field.type === 'codes') return readCodes(text, list, field.only, propose);
    const found = readCode(text, list, field.only, propose);
    // Beside the list this column takes other ids, such as those of stakeholders (PLN_LINKS.asserted_by).
    if (field.open === true && found.trouble === 'NOT_IN_LIST') return { value: found.value };
    const isTotal = found.trouble === undefined ? found.value === '_T' : isTotalWord(text, context.areas);
    if (!hasTotal || !isTotal || foldCode(text) === '_T') return found;
    return { value: '_T', trouble: 'TOTAL_AS_TEXT', suggestion: '_T' };
  });
}

/** A column of countries. In forms (META.country) the user-assigned codes are accepted. */
export function areaReader({ areas, template }: ReadContext): CellReader {
  const isReporting = template.layout === 'form';
  return remembering((text, propose) => readArea(text, areas, isReporting, propose));
}
