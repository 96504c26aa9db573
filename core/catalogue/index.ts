/** The registries: plain lists, in order. */
import type { Catalogue } from './define.ts';
import { charts } from './charts.ts';
import { areas } from './codes/areas.ts';
import { codeLists } from './codes/index.ts';
import { findings } from './findings/index.ts';
import { requiredSplits } from './findings/required-splits.ts';
import { foreign } from './foreign/index.ts';
import { indicators } from './indicators/index.ts';
import { parameters } from './parameters.ts';
import { crossChecks } from './rules/cross-checks.ts';
import { refusals } from './rules/reading.ts';
import { rules } from './rules/index.ts';
import { steps } from './steps.ts';
import { templates } from './templates/index.ts';
import { thresholds } from './thresholds.ts';

export const catalogue: Catalogue = {
  version: '1.0',
  templateId: 'mainstream-profile',
  templateVersion: '1.0',
  codeListVersion: '1.0',
  templates,
  codeLists,
  rules,
  thresholds,
  crossChecks,
  indicators,
  charts,
  findings,
  refusals,
  parameters,
  areas,
  foreign,
  steps,
  requiredSplits,
};

/** Indicator by whose value countries weigh when their figures are put together (rulings B35). */
export const COUNTRY_WEIGHT = 'CTX-01';
