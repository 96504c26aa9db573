/**
 * The forms of the declarations in this folder. A declaration is data; the small functions here only give it a
 * type and fill in what is the same everywhere. Words stand in `core/i18n/`, never here.
 */
import type { FailureCode } from '../failure.ts';
import type { CodeList, Template } from '../model.ts';
import type { AreaList, ForeignWords } from './define/area.ts';
import type { ChartDeclaration } from './define/chart.ts';
import type { FindingRule, ParameterDefault, RequiredSplits, Threshold } from './define/finding.ts';
import type { Indicator } from './define/indicator.ts';
import type { CrossCheck, Rule } from './define/rule.ts';
import type { TemplateStep } from './define/step.ts';

export * from './define/rule.ts';
export * from './define/decision.ts';
export * from './define/indicator.ts';
export * from './define/finding.ts';
export * from './define/chart.ts';
export * from './define/step.ts';
export * from './define/area.ts';

export const defineTemplate = (template: Template): Template => template;
export const defineCodeList = (list: CodeList): CodeList => list;

/** Why a file is refused before anything in it is looked at; a refusal is a `Failure` with the id as its reason. */
export interface Refusal {
  /** R..; never reused. */
  readonly id: string;
  readonly code: FailureCode;
  /** A file to which this happens. */
  readonly example: string;
}

/** What the product knows, handed to the stages as one argument, so that a country can bring its own. */
export interface Catalogue {
  /** Version of the indicators (META.catalogue_version). */
  readonly version: string;
  /** META.template_id, template_version (MAJOR.MINOR) and codelist_version of the templates issued from here. */
  readonly templateId: string;
  readonly templateVersion: string;
  readonly codeListVersion: string;
  readonly templates: readonly Template[];
  readonly codeLists: readonly CodeList[];
  readonly rules: readonly Rule[];
  readonly thresholds: readonly Threshold[];
  readonly crossChecks: readonly CrossCheck[];
  readonly indicators: readonly Indicator[];
  readonly charts: readonly ChartDeclaration[];
  readonly findings: readonly FindingRule[];
  readonly refusals: readonly Refusal[];
  readonly parameters: readonly ParameterDefault[];
  readonly areas: AreaList;
  readonly foreign: ForeignWords;
  /** Older versions of the templates that are understood, oldest first. */
  readonly steps: readonly TemplateStep[];
  readonly requiredSplits: RequiredSplits;
}
