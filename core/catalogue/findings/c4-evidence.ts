/** C-404 to C-406: whether the figures named as evidence are fine enough, recent, and of one definition (coherence §5.5, §5.8). */
import type { CoherenceModel, Definitions, EvidenceIndicator } from '../../model/coherence.ts';
import { DIRECTIONS, LINK_DIMENSIONS } from '../../model/coherence.ts';
import type { FindingSeverity, Place } from '../../model.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { DEFINING, DEFINITIONS } from '../rules/mixing.ts';
import { between, dataOwner, PLANNING } from './owners.ts';
import { requiredSplits } from './required-splits.ts';

/** One for each indicator, with everything that is missing (B44). */
const disaggregationGap = defineFinding({
  id: 'C-404',
  key: ['indicator'],
  check(model, report) {
    for (const indicator of model.evidence) {
      const missing = indicator.required.filter(({ available }) => !available);
      if (missing.length === 0) continue;
      report({ indicator: indicator.id }, severityOf(indicator, model), {
        measured: Math.min(...missing.map(({ share }) => share)),
        threshold: requiredSplits.enough,
        args: {
          splits: [...new Set(missing.map(({ split }) => split))].join(', '),
          sheets: [...new Set(missing.map(({ sheet }) => sheet))].join(', '),
          latest_year: indicator.latest?.year ?? null,
          percent: Math.round(requiredSplits.enough * 100),
        },
        owner: keeperOf(indicator, model),
        sources: [...indicator.places, ...claimsNaming(indicator, model)],
      });
    }
  },
  example: `
    PLN_GOALS | goal_id | level | title  |
              | G1      | GOAL  | Income |
    PLN_LINKS | goal_id | dimension | direction | strength | grade | evidence_ids   | asserted_by |
              | G1      | HEA       | M2D       | -2       | B     | HEA-01         | PLN         |
              | G1      | DIA       | M2D       | 1        | B     | FLW-09         | PLN         |
              | G1      | FLW       | M2D       | 1        | B     | CTX-01; REM-01 | PLN         |
    HEA_WORKF | year | occup | active | active_female | exits_abroad |
              | 2022 | NUR   | 7600   | 6000          | 400          |
              | 2023 | NUR   | 7600   |               | 400          |
    STA_EMIG  | year | destination | source_type | age    | total | female | male | sex_unknown |
              | 2023 | _T          | MIRROR      | _T     | 900   | 310    | 290  | 300         |
              | 2023 | FRA         | MIRROR      | _T     | 700   |        |      |             |
              | 2023 | _T          | MIRROR      | Y_GE18 | 900   |        |      |             |
    STA_POP   | year | age    | total    | female  | male    |
              | 2023 | _T     | 10000000 | 5100000 | 4900000 |
              | 2023 | Y0T17  | 4000000  | 2000000 | 2000000 |
              | 2023 | Y_GE18 | 6000000  | 3100000 | 2900000 |
    FIN_REMIT | year | direction | partner | item | amount |
              | 2023 | REC       | _T      | PT   | 900    |
              | 2023 | REC       | FRA     | PT   | 600    |
    → C-404 M HEA-01
    → C-404 L FLW-09
    → C-404 L REM-01`,
});

/** The newest figure lies before the window; an indicator without any raises nothing (B44). */
const staleEvidence = defineFinding({
  id: 'C-405',
  key: ['indicator'],
  check(model, report) {
    const from = model.refYear - model.thresholds.recentYears + 1;
    for (const indicator of model.evidence) {
      if (indicator.latest === null || indicator.recent) continue;
      report({ indicator: indicator.id }, severityOf(indicator, model), {
        measured: indicator.latest.year,
        threshold: from,
        args: { latest_year: indicator.latest.year, from_year: from, to_year: model.refYear },
        owner: keeperOf(indicator, model),
        sources: [...indicator.places, ...claimsNaming(indicator, model)],
      });
    }
  },
  example: `
    PLN_GOALS | goal_id | level | title  |
              | G1      | GOAL  | Income |
    PLN_LINKS | goal_id | dimension | direction | strength | grade | evidence_ids | evidence_ref | asserted_by |
              | G1      | HEA       | M2D       | -2       | C     | HEA-01       | Study 2020   | PLN         |
              | G1      | GEN       | M2D       | 1        | D     | CTX-01       |              | PLN         |
              | G1      | DIA       | D2M       | 2        | B     | FLW-09       |              | PLN         |
              | G1      | REM       | M2D       | 3        | B     | REM-01       |              | PLN         |
    HEA_WORKF | year | occup | active | exits_abroad |
              | 2016 | NUR   | 7600   | 400          |
    STA_POP   | year | age | total   |
              | 2018 | _T  | 9900000 |
    STA_EMIG  | year | destination | source_type | total |
              | 2019 | _T          | MIRROR      | 900   |
    COH_EXERCISE | exercise_id | X          |
                 | country     | XTS        |
                 | ref_date    | 2023-12-31 |
    → C-405 M HEA-01
    → C-405 L CTX-01`,
});

/** X29 between the workbooks, and within one cell the basis of the indicators named there (B45). */
export const definitionsDiffer = defineFinding({
  id: 'C-406',
  key: ['goal', 'dimension', 'subject'],
  check(model, report) {
    for (const { field, first, others } of workbooksApart(model))
      report({ subject: field }, 'M', {
        args: {
          definition: first.text,
          institution: first.institution,
          others: others.map((each) => `${each.institution} ${each.text}`).join(', '),
        },
        owner: PLANNING,
        sources: [first, ...others].map((each) => each.place),
      });
    for (const { goal, dimension, a, b, places } of cellsMixed(model))
      report({ goal, dimension }, 'M', {
        args: { indicator: a.id, basis: a.basis, indicator2: b.id, basis2: b.basis },
        owner: between(keeperOf(a, model), keeperOf(b, model)),
        sources: places,
        variant: 'CELL',
      });
  },
  example: `
    PLN_GOALS | goal_id | level | title  |
              | G1      | GOAL  | Income |
              | G2      | GOAL  | Health |
    PLN_LINKS | goal_id | dimension | direction | strength | grade | evidence_ids | asserted_by |
              | G1      | FLW       | M2D       | 2        | B     | CTX-01       | PLN         |
              | G1      | FLW       | M2D       | 2        | B     | FRC-13       | INT         |
              | G2      | FLW       | M2D       | 2        | B     | CTX-01       | PLN         |
              | G2      | FLW       | D2M       | 2        | B     | FRC-13       | PLN         |
    STA_POP           | year | age | total    |
                      | 2023 | _T  | 10000000 |
    META@xts-int.xlsx | migrant_basis | CITIZ |
    INT_DEATHS        | year | route | status | total |
                      | 2023 | Sea   | DEAD   | 12    |
    → C-406 M migrant_basis
    → C-406 M G1|FLW`,
});

/** M where a material link of either direction names it, else L. */
function severityOf({ id }: EvidenceIndicator, { goals, thresholds }: CoherenceModel): FindingSeverity {
  const material = goals.some((goal) =>
    goal.cells.some((cell) =>
      cell.channels.some(
        ({ value, evidence }) => Math.abs(value) >= thresholds.material && evidence.includes(id),
      ),
    ),
  );
  return material ? 'M' : 'L';
}

/** Whoever keeps the first sheet of the formula, else the data owner of the dimension. */
const keeperOf = ({ keeper, dimension }: EvidenceIndicator, model: CoherenceModel): string =>
  keeper ?? dataOwner(model, dimension);

const claimsNaming = ({ id }: EvidenceIndicator, model: CoherenceModel): readonly Place[] =>
  model.links.filter((link) => link.evidence.includes(id)).map((link) => link.place);

interface Said {
  readonly institution: string;
  readonly text: string;
  readonly place: Place;
}

/** Statistics, interior and labour against the first of them that says something, as X29 compares them. */
function workbooksApart(
  model: CoherenceModel,
): readonly { readonly field: string; readonly first: Said; readonly others: readonly Said[] }[] {
  const said = (field: keyof typeof DEFINITIONS) => (book: Definitions) => {
    const text = book[DEFINITIONS[field]];
    return text === null ? [] : [{ institution: book.institution, text, place: book.places[field] }];
  };
  const books = DEFINING.flatMap((code) => model.definitions.filter((book) => book.institution === code));
  return (['definition_set', 'migrant_basis'] as const).flatMap((field) => {
    const [first, ...rest] = books.flatMap(said(field));
    const others = rest.filter((each) => each.text !== first?.text);
    return first && others.length > 0 ? [{ field, first, others }] : [];
  });
}

interface Mixed {
  readonly goal: string;
  readonly dimension: string;
  readonly a: EvidenceIndicator;
  readonly b: EvidenceIndicator;
  readonly places: readonly Place[];
}

/** Once for a goal and dimension, though both directions may mix. */
function cellsMixed(model: CoherenceModel): readonly Mixed[] {
  const known = new Map(model.evidence.map((each) => [each.id, each]));
  return model.goals.flatMap((goal) =>
    LINK_DIMENSIONS.flatMap((dimension): readonly Mixed[] =>
      DIRECTIONS.flatMap((direction): Mixed[] => {
        const links = goal.cells
          .filter((cell) => cell.dimension === dimension && cell.direction === direction)
          .flatMap((cell) => cell.channels.flatMap((channel) => channel.links));
        const named = [...new Set(links.flatMap((link) => link.evidence))].sort();
        const based = named.flatMap((id) => known.get(id) ?? []).filter(({ basis }) => basis !== null);
        const [a] = based;
        const b = based.find(({ basis }) => basis !== a?.basis);
        const places = links
          .filter(({ evidence }) => [a, b].some((each) => each && evidence.includes(each.id)))
          .map((link) => link.place);
        return a && b ? [{ goal: goal.id, dimension, a, b, places }] : [];
      }).slice(0, 1),
    ),
  );
}

export const evidenceFindings: readonly FindingRule[] = [disaggregationGap, staleEvidence, definitionsDiffer];
