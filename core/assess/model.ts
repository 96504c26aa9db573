/** Builds the coherence model: every part is read by its own file, here they are put together in order. */
import type { CoherenceModel, Goal, SheetRow } from '../model/coherence.ts';
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
import { currentFrom, readMonitored } from './progress.ts';
import { conflictsOf, readActions, readPolicies } from './policies.ts';
import { comparePlaces, isYes, list } from './rows.ts';
import { tradeOffsOf } from './trade-offs.ts';
import { readProjects, supportTotals } from './support.ts';

export function buildModel(
  checked: Checked,
  computed: Computed,
  catalogue: Catalogue,
  given: Parameters,
): CoherenceModel {
  const parameters = settleParameters(checked, catalogue, given);
  const thresholds = thresholdsOf(parameters);
  const exercise = readExercise(checked);
  const { refYear, refDate } = referenceOf(exercise, checked, parameters);
  const convert = converterTo(exercise.currency, checked, refYear);

  const plans = readPlans(checked);
  const nodes = readNodes(checked, plans);
  const tree = treeOf(nodes);
  const monitored = readMonitored(checked);
  const currentOf = currentFrom(computed, monitored, refYear, thresholds);
  const { targets, ...unplacedTargets } = readTargets(checked, tree, currentOf, thresholds);

  const evidence = readEvidence(checked, computed, catalogue, refYear, thresholds);
  const { links, ...unplacedLinks } = readLinks(checked, tree, evidence);
  const channels = channelsOf(links);
  const { policies, effects, ...unplacedEffects } = readPolicies({
    ...{ checked, tree, channels, convert, refYear, currentOf, thresholds },
  });
  const conflicts = conflictsOf(effects);
  const actions = readActions(checked, tree, convert);
  const { projects, ...unplacedShares } = readProjects(checked, tree, convert, { refYear, refDate });

  const codes = institutionCodes(catalogue);
  const stakeholders = readStakeholders(checked);
  const engagements = readEngagements({
    ...{ checked, tree, stakeholders, refDate, institutions: codes },
    engageMonths: thresholds.engageMonths,
  });
  const policiesById = new Map(policies.map((policy) => [policy.id, policy]));
  const cellsOf = cellsFrom({ links, channels, effects, actions, conflicts, material: thresholds.material });
  const budgeted = budgetedGoals(checked, tree);
  const fundingOf = fundingFrom({ checked, tree, plans, projects, convert, refYear });
  const goals = nodes
    .filter((node) => node.level === 'GOAL')
    .map((node): Goal => {
      const owner = ownerOf(node, codes);
      const cells = cellsOf(node.id);
      const plan = { inText: isYes(node.values, 'in_text'), budgeted: budgeted.has(node.id) };
      const relevant = relevantFor({ id: node.id, owner, cells }, effects, policiesById, thresholds, codes);
      return {
        ...node,
        weight: tree.weightOf(node.id),
        owner,
        sdgTargets: list(node.values, 'sdg_targets'),
        cells,
        funding: fundingOf(node),
        ...plan,
        integration: integrationOf(node.id, { ...plan, cells }, targets),
        relevant,
        participation: participationIn(engagements, relevant, node.id),
      };
    });

  return {
    ...{ exercise, refYear, refDate, parameters, thresholds },
    ...{ plans, nodes, goals, links, channels, policies, effects, conflicts, actions, targets, projects },
    support: supportTotals(projects),
    institutions: institutionsOf(checked, codes, goals),
    ...{ stakeholders, engagements, monitored },
    estimates: estimatesOf({ checked, computed, policies, monitored, refYear }),
    participation: participationIn(engagements, codes),
    answers: readAnswers(checked),
    lessons: readLessons(checked),
    calendar: readCalendar(checked, catalogue),
    evidence: [...evidence.values()],
    coreFigures: coreFiguresOf(computed, catalogue, refYear, thresholds),
    definitions: readDefinitions(checked),
    tradeOffs: tradeOffsOf(goals, thresholds.material),
    reconciliations: computed.reconciliations,
    unplaced: inOrder([unplacedTargets, unplacedLinks, unplacedEffects, unplacedShares]),
  };
}

const inOrder = (sides: readonly { readonly unplaced: readonly SheetRow[] }[]): readonly SheetRow[] =>
  sides.flatMap((side) => side.unplaced).sort((a, b) => comparePlaces(a.place, b.place));
