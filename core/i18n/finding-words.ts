/** The words of a finding, and how it becomes a message. Used by every report, sheet and pane. */
import { listed } from './listed.ts';
import type { CoherenceModel } from '../model/coherence.ts';
import type { Finding, FindingSubject, Language, Value } from '../model.ts';
import { fill, words, wordsOf } from './translate.ts';

export interface FindingWords {
  readonly title: string;
  /** What was seen and why it matters. */
  readonly message: string;
  /** What may be done. */
  readonly suggestion: string;
  /** The exact condition, in one plain sentence. */
  readonly rule: string;
  readonly variants?: Readonly<Record<string, { readonly message: string }>>;
}

/** Title, message and suggestion in a reader's language, with goals and policies called by their names. */
export function findingText(
  finding: Pick<Finding, 'rule' | 'variant' | 'args' | 'subject'>,
  model: CoherenceModel,
  language: Language,
): { readonly title: string; readonly message: string; readonly suggestion: string } {
  const found = wordsOf<FindingWords>(words(language).findings, finding.rule);
  const message = found?.variants?.[finding.variant ?? '']?.message ?? found?.message ?? finding.rule;
  const args = {
    ...finding.args,
    ...codesIn(finding.args, language),
    ...namesOf(finding.subject, model, language),
  };
  return {
    title: found?.title ?? finding.rule,
    message: fill(message, args, language),
    suggestion: fill(found?.suggestion ?? '', args, language),
  };
}

/** Arguments that are codes or several of them joined by commas, by the list that words them. */
const CODED: Readonly<Record<string, string>> = {
  kind: 'CL_POLICY_TYPE',
  status: 'CL_POLICY_STATUS',
  basis: 'CL_MIGRANT_BASIS',
  basis2: 'CL_MIGRANT_BASIS',
  group: 'CL_STAKEHOLDER_GROUP',
  groups: 'CL_STAKEHOLDER_GROUP',
  supportKind: 'CL_SUPPORT_KIND',
};

/** Labels of codes. A label may hold a comma itself, so several are joined by semicolons. */
function codesIn(args: Finding['args'], language: Language): Readonly<Record<string, Value>> {
  const { codes, coherence } = words(language);
  const inWords = (name: string, wordOf: (code: string) => string): [string, Value][] => {
    const value = args[name];
    return typeof value === 'string' ? [[name, listed(value.split(', ').map(wordOf), language)]] : [];
  };
  return Object.fromEntries([
    ...Object.entries(CODED).flatMap(([name, list]) =>
      inWords(name, (code) => labelOf(codes, list, code) ?? code),
    ),
    ...inWords('splits', (split) => wordsOf<string>(coherence.splits, split) ?? split),
    ...definitionsIn(args, language),
  ]);
}

/** Fields of META in which workbooks differ, by the list that words them. */
const DEFINED: Readonly<Record<string, string>> = {
  definition_set: 'CL_DEFINITION_SET',
  migrant_basis: 'CL_MIGRANT_BASIS',
};

/** What one workbook says, and the others: `INT CITIZ` becomes `Interior: Citizenship`. */
function definitionsIn(args: Finding['args'], language: Language): readonly [string, Value][] {
  const { subject, institution, definition, others } = args;
  const list = DEFINED[String(subject)];
  if (list === undefined || typeof others !== 'string') return [];
  const { codes } = words(language);
  const whose = (code: string): string => labelOf(codes, 'CL_INSTITUTION', code) ?? code;
  const what = (code: string): string => labelOf(codes, list, code) ?? code;
  const colon = language === 'fr' ? ' : ' : ': ';
  const told = others.split(', ').map((each) => {
    const [code = '', ...rest] = each.split(' ');
    return `${whose(code)}${colon}${what(rest.join(' '))}`;
  });
  return [
    ['institution', whose(String(institution))],
    ['definition', what(String(definition))],
    ['others', listed(told, language)],
  ];
}

/** The ids of a subject as people know them: `G2 Primary health care`, `P1 Nurse agreement`, `Health (HEA)`. */
function namesOf(
  subject: FindingSubject,
  model: CoherenceModel,
  language: Language,
): Readonly<Record<string, Value>> {
  const { nodes, policies, targets, projects, plans } = indexOf(model);
  const named = (id: string, title: Value | undefined): string =>
    String(title ?? id) === id ? id : `${id} ${String(title)}`;
  const goal = (id: string): string => {
    const node = nodes.get(id);
    return named(id, node?.values[`title_${language}`] ?? node?.title);
  };
  const policy = (id: string): string => named(id, policies.get(id)?.title);
  const indicator = (id: string): string =>
    named(
      id,
      targets.get(id)?.values.label ??
        wordsOf<{ readonly name: string }>(words(language).indicators, id)?.name,
    );
  const project = (id: string): string => named(id, projects.get(id)?.title);
  const plan = (id: string): string => named(id, plans.get(id)?.values.title);
  const code = (list: string) => (id: string) => {
    const label = labelOf(words(language).codes, list, id);
    return label === undefined ? id : `${label} (${id})`;
  };
  const { directions, concepts } = words(language).coherence;
  const naming: Partial<Record<keyof FindingSubject, (id: string) => string>> = {
    goal,
    goal2: goal,
    policy,
    policy2: policy,
    indicator,
    project,
    project2: project,
    plan,
    dimension: code('CL_DIMENSION'),
    institution: code('CL_INSTITUTION'),
    institution2: code('CL_INSTITUTION'),
    direction: (id) => wordsOf<string>(directions, id) ?? id,
    subject: (id) => wordsOf<string>(concepts, id) ?? id,
  };
  return Object.fromEntries(
    Object.entries(subject).map(([part, id]: [string, string]) => [
      part,
      naming[part as keyof FindingSubject]?.(id) ?? id,
    ]),
  );
}

/** The parts of a plan by id: a large one has thousands, and thousands of findings name some. */
function indexOf(model: CoherenceModel): Index {
  const known = indexes.get(model) ?? makeIndex(model);
  indexes.set(model, known);
  return known;
}

const indexes = new WeakMap<CoherenceModel, Index>();

type Index = ReturnType<typeof makeIndex>;

const makeIndex = ({ nodes, policies, targets, projects, plans }: CoherenceModel) => ({
  nodes: firstOfEach(nodes, ({ id }) => id),
  policies: firstOfEach(policies, ({ id }) => id),
  targets: firstOfEach(targets, ({ indicator }) => indicator),
  projects: firstOfEach(projects, ({ id }) => id),
  plans: firstOfEach(plans, ({ id }) => id),
});

const firstOfEach = <T>(items: readonly T[], idOf: (item: T) => string): ReadonlyMap<string, T> =>
  new Map(items.toReversed().map((item) => [idOf(item), item]));

/** Label of a code in its list; undefined where the list or the code has no words. */
function labelOf(lists: Readonly<Record<string, unknown>>, list: string, code: string): string | undefined {
  const labels = wordsOf(lists, list);
  if (typeof labels !== 'object' || labels === null) return undefined;
  const label = wordsOf(labels as Readonly<Record<string, unknown>>, code);
  return typeof label === 'string' ? label : undefined;
}
