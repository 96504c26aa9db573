/** Builds the coherence model: every part is read by its own file, here they are put together in order. */
import { groupBy } from '../grouped.ts';
import type { Cell, CoherenceModel, Goal, PlanNode, SheetRow } from '../model/coherence.ts';
import { agreementsIn } from '../model/agreement.ts';
import type { Catalogue } from '../catalogue/define.ts';
import type { Checked, Computed, Parameters } from '../model.ts';
import { cellsFrom } from './cells.ts';
import { coreFiguresOf, readEvidence } from './evidence.ts';
import { estimatesOf } from './estimates.ts';
import { fundingFrom } from './funding.ts';
import {
  institutionCodes,
  institutionsOf,
  ownerOf,
  readCalendar,
  readDefinitions,
  relevantFor,
} from './institutions.ts';
import { budgetedGoals, integrationOf } from './integration.ts';
import { channelsOf, readLinks } from './links.ts';
import { readAnswers, readLessons } from './learning.ts';
import { converterTo } from './money.ts';
import { settleParameters, thresholdsOf } from './parameters.ts';
import { participationIn, readEngagements, readStakeholders } from './participation.ts';
import { readExercise, readNodes, readPlans, readTargets, referenceOf, treeOf } from './plan.ts';
import { type CurrentOf, currentFrom, readMonitored } from './progress.ts';
import { once } from '../remember.ts';
import { conflictsOf, readActions, readPolicies } from './policies.ts';
import { comparePlaces, isYes, list } from './rows.ts';
import { tradeOffsOf } from './trade-offs.ts';
import { readProjects, supportTotals } from './support.ts';

/** The model of a country as figures and parameters show it. */
export type ModelOf = (computed: Computed, given: Parameters) => CoherenceModel;

/**
 * Builds models from the same workbooks: a run needs several, since some figures are made from the model and the model
 * reads figures. What the sheets say alone is read once, and again only where a parameter moves its time.
 */
export function modelBuilder(checked: Checked, catalogue: Catalogue): ModelOf {
  const read = readSheets(checked, catalogue);
  let known: { readonly of: string; readonly side: TimedSide } | undefined;
  let claimed: { readonly of: string; readonly side: ClaimSide } | undefined;
  return (computed, given) => {
    const parameters = settleParameters(checked, catalogue, given);
    const thresholds = thresholdsOf(parameters);
    const time = {
      ...referenceOf(read.exercise, checked, parameters),
      engageMonths: thresholds.engageMonths,
    };
    const of = JSON.stringify(time);
    const side = known?.of === of ? known.side : readTimed(checked, read, time);
    known = { of, side };
    const evidence = readEvidence(checked, computed, catalogue, { ...read, ...time }, thresholds);
    const currentOf = currentFrom(computed, read.monitored, time.refYear, thresholds);
    const sides = {
      ...{ checked, computed, catalogue, parameters, thresholds, evidence, currentOf },
      ...{ ...time, ...read, ...side },
    };
    const recent = [...evidence.values()].filter((each) => each.recent).map(({ id }) => id);
    const from = JSON.stringify([time, thresholds, recent]);
    const claims = claimed?.of === from ? claimed.side : readClaims(sides);
    claimed = { of: from, side: claims };
    return modelFrom({ ...sides, ...claims });
  };
}

type ReadSide = ReturnType<typeof readSheets>;
type TimedSide = ReturnType<typeof readTimed>;

/** What no figure and no parameter changes. */
function readSheets(checked: Checked, catalogue: Catalogue) {
  const plans = readPlans(checked);
  const nodes = readNodes(checked, plans);
  const tree = treeOf(nodes);
  return {
    ...{ plans, nodes, tree },
    exercise: readExercise(checked),
    codes: institutionCodes(catalogue),
    monitored: readMonitored(checked),
    stakeholders: readStakeholders(checked),
    budgeted: budgetedGoals(checked, tree),
    answers: readAnswers(checked),
    lessons: readLessons(checked),
    calendar: readCalendar(checked, catalogue),
    definitions: readDefinitions(checked),
  };
}

interface Time {
  readonly refYear: number;
  /** ISO date. */
  readonly refDate: string;
  readonly engageMonths: number;
}

/** What depends on the year and the day to which everything refers. */
function readTimed(checked: Checked, read: ReadSide, { refYear, refDate, engageMonths }: Time) {
  const { tree, plans, nodes, exercise, stakeholders, codes } = read;
  const convert = converterTo(exercise.currency, checked, refYear);
  const { projects, unplaced } = readProjects(checked, tree, convert, { refYear, refDate });
  const fundingOf = fundingFrom({ checked, tree, plans, projects, convert, refYear });
  return {
    ...{ convert, projects, unplacedShares: unplaced },
    support: supportTotals(projects),
    actions: readActions(checked, tree, convert),
    engagements: readEngagements({
      ...{ checked, tree, stakeholders, refDate, institutions: codes, engageMonths },
    }),
    funding: new Map(nodes.filter(isGoal).map((node) => [node, fundingOf(node)])),
  };
}

const isGoal = ({ level }: PlanNode): boolean => level === 'GOAL';

interface Sources extends ReadSide, TimedSide, Time {
  readonly checked: Checked;
  readonly computed: Computed;
  readonly catalogue: Catalogue;
  readonly parameters: CoherenceModel['parameters'];
  readonly thresholds: CoherenceModel['thresholds'];
  readonly evidence: ReturnType<typeof readEvidence>;
  readonly currentOf: CurrentOf;
}

type ClaimSide = ReturnType<typeof readClaims>;
type ModelSides = Sources & ClaimSide;

/** Links and what follows from them; of the figures they ask only which indicators have a recent one. */
function readClaims({ checked, tree, evidence, actions, thresholds, ...sources }: Sources) {
  const { convert, refYear, currentOf } = sources;
  const { links, ...unplacedLinks } = readLinks(checked, tree, evidence);
  const channels = channelsOf(links);
  const { effects, unplaced } = readPolicies({
    ...{ checked, tree, channels, convert, refYear, currentOf, thresholds },
  });
  const conflicts = conflictsOf(effects);
  const cellsFor = cellsFrom({ links, channels, effects, actions, conflicts, material: thresholds.material });
  const cells = new Map<string, readonly Cell[]>();
  return {
    ...{ links, channels, effects, conflicts, unplacedLinks },
    unplacedEffects: { unplaced },
    cellsOf(goal: string): readonly Cell[] {
      const own = cells.get(goal) ?? cellsFor(goal);
      cells.set(goal, own);
      return own;
    },
  };
}

function modelFrom(sides: ModelSides): CoherenceModel {
  const { checked, computed, catalogue, parameters, thresholds, refYear, refDate } = sides;
  const { exercise, plans, nodes, tree, codes, monitored, stakeholders, budgeted } = sides;
  const { convert, projects, unplacedShares, support, actions, engagements, funding } = sides;
  const { evidence, currentOf, links, channels, effects, conflicts, cellsOf } = sides;
  const { unplacedLinks, unplacedEffects } = sides;
  const { targets, ...unplacedTargets } = readTargets(checked, tree, currentOf, thresholds);
  // where they stand hangs on the figures
  const { policies } = readPolicies({
    ...{ checked, tree, channels, convert, refYear, currentOf, thresholds },
  });
  const policiesById = new Map(policies.map((policy) => [policy.id, policy]));
  const effectsOn = groupBy(effects, ({ goal }) => goal);
  const goals = nodes.flatMap((node): Goal[] => {
    const money = funding.get(node);
    if (!money) return [];
    const owner = ownerOf(node, codes);
    const cells = cellsOf(node.id);
    const plan = { inText: isYes(node.values, 'in_text'), budgeted: budgeted.has(node.id) };
    const own = effectsOn.get(node.id) ?? [];
    const relevant = relevantFor({ id: node.id, owner, cells }, own, policiesById, thresholds, codes);
    return [
      {
        ...node,
        weight: tree.weightOf(node.id),
        owner,
        sdgTargets: list(node.values, 'sdg_targets'),
        cells,
        funding: money,
        ...plan,
        integration: integrationOf(node.id, { ...plan, cells }, targets),
        relevant,
        participation: participationIn(engagements, relevant, node.id),
      },
    ];
  });

  // findings ask for these, measured figures do not
  const estimates = once(() => estimatesOf({ checked, computed, policies, monitored, refYear }));
  const coreFigures = once(() => coreFiguresOf(computed, catalogue, refYear, thresholds));
  const agreements = once(() => {
    const agreeing = new Set(catalogue.crossChecks.flatMap(({ id, agreement }) => (agreement ? [id] : [])));
    return agreementsIn(computed.reconciliations.filter(({ check }) => agreeing.has(check)));
  });
  return {
    ...{ exercise, refYear, refDate, parameters, thresholds },
    ...{ plans, nodes, goals, links, channels, policies, effects, conflicts, actions, targets, projects },
    support,
    institutions: institutionsOf(checked, codes, goals),
    ...{ stakeholders, engagements, monitored },
    get estimates() {
      return estimates();
    },
    participation: participationIn(engagements, codes),
    answers: sides.answers,
    lessons: sides.lessons,
    calendar: sides.calendar,
    evidence: [...evidence.values()],
    get coreFigures() {
      return coreFigures();
    },
    definitions: sides.definitions,
    tradeOffs: tradeOffsOf(goals, thresholds.material),
    reconciliations: computed.reconciliations,
    get agreements() {
      return agreements();
    },
    unplaced: inOrder([unplacedTargets, unplacedLinks, unplacedEffects, { unplaced: unplacedShares }]),
  };
}

const inOrder = (sides: readonly { readonly unplaced: readonly SheetRow[] }[]): readonly SheetRow[] =>
  sides.flatMap((side) => side.unplaced).sort((a, b) => comparePlaces(a.place, b.place));
