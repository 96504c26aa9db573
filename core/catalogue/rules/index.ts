/**
 * The checks on workbooks, in order. Rules on all workbooks run in this order, and each sees only what the
 * earlier ones left: a sheet that was replaced has no wrong references.
 */
import type { Rule } from '../define.ts';
import { otherTemplate, signature } from './issue-and-signature.ts';
import { definitionsDiffer, nationalsAmongReturned } from './mixing.ts';
import { otherCountry, replacedSheet, unknownGoal, unknownIndicator } from './references.ts';
import { belowTable, duplicateKey, missing, repeatedOrUnknown } from './structure.ts';
import { oneSex, partAndWhole, sexSum } from './sums.ts';
import { outsidePeriod } from './time.ts';
import {
  dates,
  footnote,
  impossibleNumber,
  noCachedValue,
  notANumber,
  notInList,
  straySpaces,
  totalInWords,
  unknownArea,
} from './values.ts';

export const rules: readonly Rule[] = [
  missing,
  duplicateKey,
  notInList,
  notANumber,
  impossibleNumber,
  sexSum,
  oneSex,
  partAndWhole,
  totalInWords,
  dates,
  outsidePeriod,
  unknownArea,
  footnote,
  noCachedValue,
  straySpaces,
  repeatedOrUnknown,
  belowTable,
  otherTemplate,
  signature,
  otherCountry,
  replacedSheet,
  nationalsAmongReturned,
  unknownGoal,
  unknownIndicator,
  definitionsDiffer,
];
