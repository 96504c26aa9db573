/**
 * The checks on workbooks, in order. Rules on all workbooks run in this order, and each sees only what the
 * earlier ones left: a sheet that was replaced has no wrong references.
 */
import type { Rule } from '../define.ts';
import {
  asylumBalance,
  asylumCarried,
  hiddenPrice,
  priceParts,
  remittanceTwice,
  spentAbroad,
} from './balances.ts';
import { colours, hiddenParts, hiddenSheet, mergedCells, notes, severalTables } from './beside.ts';
import { activities } from './activities.ts';
import { change } from './change.ts';
import { otherTemplate, otherVersion, signature } from './issue-and-signature.ts';
import { otherCurrency } from './currencies.ts';
import { definitionsDiffer, nationalsAmongReturned } from './mixing.ts';
import { personalData } from './personal.ts';
import { actions, goalWeights } from './plan.ts';
import { healthExits, ownCountry, percentages, sexShare, smallSample } from './plausible.ts';
import { withoutRate } from './rates.ts';
import { otherCountry, replacedSheet, unknownGoal, unknownIndicator } from './references.ts';
import { copiedYear, rounded, unitSlip } from './slips.ts';
import { belowTable, duplicateKey, missing, repeatedOrUnknown } from './structure.ts';
import { oneSex, partAndWhole, sexSum } from './sums.ts';
import { outsidePeriod } from './time.ts';
import { partsAndTotal } from './totals.ts';
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
  mergedCells, // before the rules that leave out rows under an error
  partsAndTotal,
  totalInWords,
  change,
  unitSlip,
  copiedYear,
  rounded,
  dates,
  outsidePeriod,
  ownCountry,
  unknownArea,
  sexShare,
  percentages,
  asylumBalance,
  asylumCarried,
  remittanceTwice,
  spentAbroad,
  priceParts,
  hiddenPrice,
  actions,
  goalWeights,
  smallSample,
  footnote,
  noCachedValue,
  healthExits,
  straySpaces,
  repeatedOrUnknown,
  belowTable,
  personalData,
  otherTemplate,
  otherVersion,
  signature,
  hiddenParts,
  colours,
  notes,
  severalTables,
  hiddenSheet,
  activities,
  otherCountry,
  replacedSheet,
  nationalsAmongReturned,
  unknownGoal,
  unknownIndicator,
  definitionsDiffer,
  withoutRate, // after the sheets that were replaced are out
  otherCurrency,
];
