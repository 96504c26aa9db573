/** English: figures for people and other programs: change, sureness, the way to the cells, revisions. */
export const figures = {
  /** A part of the country: what tells parts apart, and this one. */
  part: '{dimension}: {name}',
  change: 'since {year}: {change}',
  changePercent: 'since {year}: {change} ({percent} %)',
  points: 'since {year}: {change} percentage points',
  unlike: 'not compared with {year}: the two do not cover the same or are not made in the same way',
  noChange: 'not compared with {year}: the way of counting changed in between',
  interval: '95 % interval, approximate: {low} to {high} ({n} {n|respondent|respondents})',
  formula: 'Formula: {text}',
  parts: {
    value: 'Made of',
    numerator: 'Numerator = {value}',
    denominator: 'Denominator = {value}',
  },
  otherFacts: 'Other facts',
  noFacts: 'No figure of a ministry stands behind it.',
  years: 'only these years, as 2015-2023 or 2023',
  trace: 'show the formula and the cells behind every figure, or behind this indicator',
  output: 'write to this file (default: standard output)',
  previous:
    'an earlier run to compare with, its figures (.json) or its workbook (.xlsx): what changed since, and why; what was decided on 13_RECONCILE of the workbook is computed with',
  previousBook:
    'an earlier run: its workbook (.xlsx), whose answers, decisions, lessons and typed weights are carried on, or its figures (.json); what changed since, and why',
  decided: '{n} {n|figure stands|figures stand} as decided on 13_RECONCILE of {file}.',
  written: 'Figures: {file}',
  revisions: {
    title: 'Changed since the earlier run ({n})',
    none: 'No figure of the earlier run changed.',
    line: '{id} {what}: {old} → {new}',
    lineDifference: '{id} {what}: {old} → {new} ({difference})',
    'new-file': 'new file {file}',
    'file-gone': 'file {file} is no longer there',
    'file-changed': 'file {file} has other content',
    'fact-changed': '{fact}: {old} → {new}, in {from}',
    'fact-decided': '{fact}: {old} before, {new} as decided on 13_RECONCILE',
    'fact-new': '{fact}: now {new}, in {from}',
    'fact-gone': '{fact}: no longer there, was {old}',
    method: 'the figures behind it are the same: the formula or the version of the product is another one',
    more: 'and {n} more',
  },
} as const;
