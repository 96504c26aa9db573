/** What the product can say about itself: every sheet, rule, refusal, indicator and finding, in words, from the catalogue. */
import type {
  Catalogue,
  CrossCheck,
  FindingRule,
  Indicator,
  OwnRuleWords,
  RowRule,
  Rule,
} from './catalogue/define.ts';
import { describe } from './expression/describe.ts';
import { indicatorWords } from './indicator-words.ts';
import { AREA_LIST, codeLabel, fieldHelp, labelOfField, nameOfSheet, sheetPurpose } from './i18n/labels.ts';
import type { RuleWords } from './i18n/rule-words.ts';
import { namesIn, type Names } from './i18n/names.ts';
import type { FindingWords } from './i18n/finding-words.ts';
import { fill as say, withoutValues, words, wordsOf } from './i18n/translate.ts';
import type { Field, Language, OwnWords, Template } from './model.ts';

export interface Explanation {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly Section[];
}

export interface Section {
  /** Blank for the opening words. */
  readonly label: string;
  readonly lines: readonly string[];
  /** Lines that stand under one another and must not be broken: tables of an example. */
  readonly table?: boolean;
  /** The same content as a table, for pages that can show one. */
  readonly cells?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** Said of every entry of its kind: on a page of many it is enough to say it once. */
  readonly general?: boolean;
}

export type ExplainedKind = 'sheets' | 'rules' | 'indicators' | 'findings' | 'refusals';

/** Every id that `explain` knows, by kind, in catalogue order. */
export function explainable(catalogue: Catalogue): Readonly<Record<ExplainedKind, readonly string[]>> {
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map((each) => each.id);
  return {
    sheets: ids(catalogue.templates),
    rules: [...ids(catalogue.rules), ...ids(catalogue.crossChecks)],
    indicators: ids(catalogue.indicators),
    findings: ids(catalogue.findings),
    refusals: ids(catalogue.refusals),
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
  if (rule) return ofRule(rule, catalogue, language);
  const indicator = find(catalogue.indicators);
  if (indicator) return ofIndicator(indicator, catalogue, language);
  const finding = find(catalogue.findings);
  if (finding) return ofFinding(finding, language);
  return find(catalogue.refusals) ? ofRefusal(wanted, language) : null;
}

function ofTemplate(template: Template, language: Language): Explanation {
  const { ui, docs } = words(language);
  const { institution, layout, kind, key, fields } = template;
  const head = docs.columns;
  const rows = fields.map((field) => columnOf(template, field, language));
  return {
    id: template.id,
    title: nameOfSheet(language, template),
    sections: [
      { label: '', lines: [sheetPurpose(language, template.id)] },
      {
        label: ui.explain.institution,
        lines: [
          institution === '*'
            ? ui.explain.everyInstitution
            : codeLabel(language, 'CL_INSTITUTION', institution),
        ],
      },
      { label: ui.explain.kind, lines: [ui.explain.kinds[layout === 'form' ? 'form' : kind]] },
      ...(key.length > 0 ? [{ label: ui.explain.key, lines: [key.join(', ')] }] : []),
      {
        label: ui.explain.columns,
        lines: rows.map((parts) => parts.filter(Boolean).join(' · ')),
        cells: { head: [head.column, head.name, head.type, head.toFill, head.remark], rows },
      },
    ],
  };
}

/** Id, name, type or codes, how it is to be filled, and what else there is to know. */
function columnOf(template: Template, field: Field, language: Language): readonly string[] {
  const { ui, templateBook } = words(language);
  const { head, hints } = templateBook;
  const fill = field.required ? head.required : field.expected ? head.expected : '';
  const type = ui.explain.types[field.type];
  const list = field.codes ?? (field.type === 'area' ? AREA_LIST : undefined);
  const chosen = field.type === 'code' && list ? list : list ? `${type} (${list})` : type;
  const typed = field.only ? `${chosen}: ${field.only.join(', ')}` : chosen;
  const blank =
    field.default === undefined ? '' : ` ${say(hints.default, { value: field.default }, language)}`;
  const help = fieldHelp(language, template.id, field.id);
  return [field.id, labelOfField(language, template, field), typed, fill, `${help}${blank}`];
}

/** A country's own rule: what it says and what to do, in its own words. */
function ofOwnRule({ id, severity, own }: RowRule & { own: OwnRuleWords }, language: Language): Explanation {
  const { ui, report } = words(language);
  const text = (label: OwnWords): string => withoutValues(label[language] ?? label.en ?? '');
  return {
    id,
    title: own.sheet,
    sections: [
      { label: ui.explain.severity, lines: [report.severity[severity]] },
      { label: ui.explain.message, lines: [text(own.message)] },
      ...(own.todo ? [{ label: ui.explain.todo, lines: [text(own.todo)] }] : []),
    ],
  };
}

function ofRule(rule: Rule | CrossCheck, catalogue: Catalogue, language: Language): Explanation {
  if (rule.scope === 'row' && rule.own) return ofOwnRule({ ...rule, own: rule.own }, language);
  const { ui, rules, report } = words(language);
  const own = wordsOf<RuleWords>(rules, rule.id);
  return {
    id: rule.id,
    title: own?.title ?? rule.id,
    sections: [
      ...(rule.scope === 'comparison' ? [compared(rule, namesIn(catalogue, language), language)] : []),
      { label: ui.explain.severity, lines: [report.severity[rule.severity]] },
      ...(own ? messagesOf(own, language) : []),
      { label: ui.explain.why, lines: [withoutValues(own?.why ?? '')] },
      { label: ui.explain.example, lines: linesOf(rule.example), table: true },
      { label: '', lines: [ui.explain.exampleNote], general: true },
    ],
  };
}

/** What the rule says and what to do, for each of its variants that says something else. */
function messagesOf(own: RuleWords, language: Language): readonly Section[] {
  const { message, todo } = words(language).ui.explain;
  const pairs = [own, ...Object.values(own.variants ?? {})].map((each) => [
    withoutValues(each.text),
    withoutValues(each.todo),
  ]);
  const rows = [...new Map(pairs.map((pair) => [pair.join('\n'), pair])).values()];
  const [[text = '', what = ''] = []] = rows;
  if (rows.length === 1)
    return [
      { label: message, lines: [text] },
      { label: todo, lines: [what] },
    ];
  const lines = rows.flatMap(([said = '', done = '']) => [said, `→ ${done}`]);
  return [{ label: `${message} → ${todo}`, lines, cells: { head: [message, todo], rows } }];
}

/** The two figures of a comparison, in words. */
function compared(check: CrossCheck, names: Names, language: Language): Section {
  const { ui, book } = words(language);
  const side = (name: string, { institution, value }: CrossCheck['a']): string =>
    `${name} = ${describe(value, language, names)} – ${codeLabel(language, 'CL_INSTITUTION', institution)}`;
  const template = book.reconcile.relations[check.relation];
  const relation = say(template, 'low' in check ? { low: check.low, high: check.high } : {}, language);
  const tolerance = 'tolerance' in check ? check.tolerance : 0;
  const accepted = { relation, percent: 100 * tolerance };
  return {
    label: ui.explain.compares,
    lines: [
      side('A', check.a),
      side('B', check.b),
      ...(check.by ? [say(ui.explain.forEach, { by: [...new Set(check.by)].join(' = ') }, language)] : []),
      tolerance > 0 ? say(ui.explain.tolerance, accepted, language) : relation,
    ],
  };
}

function ofIndicator(indicator: Indicator, catalogue: Catalogue, language: Language): Explanation {
  const { ui, measured } = words(language);
  const own = indicatorWords(indicator, catalogue, language);
  const [general = '', ...special] = own.missing;
  const orNone = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? lines : ['–']);
  return {
    id: indicator.id,
    title: own.name,
    sections: [
      { label: ui.explain.unit, lines: [own.unit] },
      { label: ui.explain.formula, lines: [own.formula] },
      ...(own.coreOnly ? [{ label: measured.title, lines: [own.coreOnly] }] : []),
      { label: ui.explain.inputs, lines: orNone(own.inputs) },
      { label: ui.explain.disaggregation, lines: [own.disaggregations.join(', ') || '–'] },
      { label: ui.explain.missing, lines: [general], general: true },
      ...(special.length > 0 ? [{ label: ui.explain.missingHere, lines: special }] : []),
      { label: ui.explain.aggregation, lines: [own.aggregation] },
      { label: ui.explain.decimals, lines: [own.decimals] },
      { label: ui.explain.minCell, lines: [own.minCell] },
      { label: ui.explain.sdg, lines: orNone(own.sdg) },
      { label: ui.explain.gcm, lines: orNone(own.gcm) },
      { label: ui.explain.source, lines: [own.source || '–'] },
      ...(own.note ? [{ label: ui.explain.note, lines: [own.note] }] : []),
      ...(indicator.example.trim() === ''
        ? []
        : [{ label: ui.explain.example, lines: linesOf(indicator.example), table: true }]),
    ],
  };
}

function ofFinding(rule: FindingRule, language: Language): Explanation {
  const { ui, findings } = words(language);
  const own = wordsOf<FindingWords>(findings, rule.id);
  const variants = Object.values(own?.variants ?? {}).map(({ message }) => message);
  return {
    id: rule.id,
    title: own?.title ?? rule.id,
    sections: [
      { label: ui.explain.rule, lines: [own?.rule ?? ''] },
      { label: ui.explain.message, lines: [own?.message ?? '', ...variants].map(withoutValues) },
      { label: ui.explain.suggestion, lines: [withoutValues(own?.suggestion ?? '')] },
      { label: ui.explain.findingKey, lines: [rule.key.join(', ') || '–'] },
      { label: ui.explain.example, lines: linesOf(rule.example), table: true },
    ],
  };
}

function ofRefusal(id: string, language: Language): Explanation {
  const { ui, failures } = words(language);
  const own = wordsOf<{ text: string; todo: string }>(failures, id);
  return {
    id,
    title: withoutValues(own?.text ?? id),
    sections: [{ label: ui.explain.todo, lines: [withoutValues(own?.todo ?? '')] }],
  };
}

/** An example's lines without their common indentation. */
function linesOf(example: string): string[] {
  const lines = example.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent).trimEnd());
}
