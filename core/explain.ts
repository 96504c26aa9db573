/** What the product can say about itself: every sheet, rule, indicator and finding, in words, from the catalogue. */
import type { Catalogue, CrossCheck, FindingRule, Indicator, Rule } from './catalogue/define.ts';
import { describe } from './expression/describe.ts';
import { sheetsOf } from './expression/inputs.ts';
import { codeLabel, fieldHelp, fieldLabel, sheetName, sheetPurpose } from './i18n/labels.ts';
import { words, wordsOf } from './i18n/translate.ts';
import { unitLabel } from './i18n/units.ts';
import type { Field, Language, Template } from './model.ts';

export interface Explanation {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly { readonly label: string; readonly lines: readonly string[] }[];
}

/** Every id that `explain` knows, by kind, in catalogue order. */
export function explainable(
  catalogue: Catalogue,
): Readonly<Record<'sheets' | 'rules' | 'indicators' | 'findings', readonly string[]>> {
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map((each) => each.id);
  return {
    sheets: ids(catalogue.templates),
    rules: [...ids(catalogue.rules), ...ids(catalogue.crossChecks)],
    indicators: ids(catalogue.indicators),
    findings: ids(catalogue.findings),
  };
}

/** The explanation of an id; null where nothing has it. */
export function explain(id: string, catalogue: Catalogue, language: Language): Explanation | null {
  const wanted = id.toUpperCase();
  const find = <T extends { readonly id: string }>(list: readonly T[]): T | undefined =>
    list.find((each) => each.id === wanted);
  const template = find(catalogue.templates);
  if (template) return ofTemplate(template, language);
  const rule = find<Rule | CrossCheck>(catalogue.rules) ?? find<Rule | CrossCheck>(catalogue.crossChecks);
  if (rule) return ofRule(rule, language);
  const indicator = find(catalogue.indicators);
  if (indicator) return ofIndicator(indicator, language);
  const finding = find(catalogue.findings);
  return finding ? ofFinding(finding, language) : null;
}

function ofTemplate(template: Template, language: Language): Explanation {
  const ui = words(language).ui.explain;
  const owner =
    template.institution === '*' ? '*' : codeLabel(language, 'CL_INSTITUTION', template.institution);
  return {
    id: template.id,
    title: sheetName(language, template.id),
    sections: [
      { label: '', lines: [sheetPurpose(language, template.id)] },
      { label: ui.institution, lines: [owner] },
      { label: ui.key, lines: [template.key.join(', ') || '–'] },
      { label: ui.columns, lines: template.fields.map((field) => columnLine(template, field, language)) },
    ],
  };
}

function columnLine(template: Template, field: Field, language: Language): string {
  const ui = words(language).ui.explain;
  const marks = [
    field.required ? ui.required : '',
    field.codes ?? (field.type === 'area' ? 'ISO 3166-1' : field.type),
  ];
  const label = fieldLabel(language, template.id, field.id);
  return `${field.id}: ${label} (${marks.filter(Boolean).join('; ')}). ${fieldHelp(language, template.id, field.id)}`;
}

function ofRule(rule: Rule | CrossCheck, language: Language): Explanation {
  const { ui, rules } = words(language);
  const own = wordsOf<{ title: string; text: string; why: string; todo: string }>(rules, rule.id);
  return {
    id: rule.id,
    title: own?.title ?? rule.id,
    sections: [
      { label: ui.explain.rule, lines: [own?.text ?? ''] },
      { label: ui.explain.severity, lines: [words(language).report.severity[rule.severity]] },
      { label: ui.explain.why, lines: [own?.why ?? ''] },
      { label: ui.explain.todo, lines: [own?.todo ?? ''] },
      { label: ui.explain.example, lines: [...linesOf(rule.example), ui.explain.exampleNote] },
    ],
  };
}

function ofIndicator(indicator: Indicator, language: Language): Explanation {
  const { ui, indicators } = words(language);
  const own = wordsOf<{ name: string; note?: string }>(indicators, indicator.id);
  return {
    id: indicator.id,
    title: own?.name ?? indicator.id,
    sections: [
      { label: ui.explain.unit, lines: [unitLabel(language, indicator.unit)] },
      { label: ui.explain.formula, lines: [describe(indicator.value, language)] },
      { label: ui.explain.inputs, lines: [sheetsOf(indicator.value).join(', ')] },
      { label: ui.explain.disaggregation, lines: [indicator.disaggregation.join(', ') || '–'] },
      { label: ui.explain.sdg, lines: [indicator.sdg] },
      { label: ui.explain.gcm, lines: [indicator.gcm] },
      { label: ui.explain.source, lines: [indicator.source] },
      ...(own?.note ? [{ label: ui.explain.note, lines: [own.note] }] : []),
      { label: ui.explain.example, lines: linesOf(indicator.example) },
    ],
  };
}

function ofFinding(rule: FindingRule, language: Language): Explanation {
  const { ui, findings } = words(language);
  const own = wordsOf<{ title: string; rule: string; message: string; suggestion: string }>(
    findings,
    rule.id,
  );
  return {
    id: rule.id,
    title: own?.title ?? rule.id,
    sections: [
      { label: ui.explain.rule, lines: [own?.rule ?? ''] },
      { label: ui.explain.message, lines: [own?.message ?? ''] },
      { label: ui.explain.suggestion, lines: [own?.suggestion ?? ''] },
      { label: ui.explain.key, lines: [rule.key.join(', ') || '–'] },
      { label: ui.explain.example, lines: linesOf(rule.example) },
    ],
  };
}

/** An example's lines without their common indentation. */
function linesOf(example: string): string[] {
  const lines = example.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent).trimEnd());
}
