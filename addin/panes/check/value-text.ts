/** A cell's value as lists and previews show it. */
import { show, type Language, type Value } from '../../../core/index.ts';

/** Spaces before and behind a text are what is wrong with it, so they are shown. */
export const valueText = (value: Value, blank: string, language: Language): string =>
  value === null
    ? blank
    : show(value, language, true).replace(/^\s+|\s+$/g, (spaces) => '␣'.repeat(spaces.length));
