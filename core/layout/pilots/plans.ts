/** 03_DIMENSIONS, 04_COMMON_GOALS, 06_LINK_PATTERNS and 08_SUPPORT: plans side by side, in order of code (§7). */
import { LINK_DIMENSIONS } from '../../model/coherence.ts';
import type {
  Claim,
  CommonGoal,
  Contrast,
  LinkPattern,
  PilotDimension,
  PilotSupport,
} from '../../model/pilots.ts';
import { styles } from '../book-styles.ts';
import { cell } from '../frame.ts';
import type { CellPlan, SheetPlan } from '../plan.ts';
import { section } from '../stacked.ts';
import {
  byCountry,
  centred,
  codeIn,
  column,
  figureOr,
  page,
  percent,
  perCountry,
  type PilotContext,
  tenths,
  whole,
} from './page.ts';

export function dimensionsPage(context: PilotContext): SheetPlan {
  const { text, comparison } = context;
  const of = (dimension: string, country: string): PilotDimension | undefined =>
    comparison.dimensions.find((each) => each.dimension === dimension && each.country === country);
  const name = (dimension: string): string => codeIn(context, 'CL_DIMENSION', dimension);
  return page(context, '03_DIMENSIONS', [
    section<string>({
      title: text.sections.matrix,
      table: 't_Linked',
      suppliedHeaders: true,
      columns: [
        column(context, 'dimension', 13, { ...styles.code, bold: true }, (dimension) => dimension),
        column(context, 'name', 26, styles.text, name),
        ...perCountry<string>(context, 'stateOf', 13, percent, (dimension, country) =>
          shaded(of(dimension, country)?.linked ?? null),
        ),
      ],
      items: LINK_DIMENSIONS,
    }),
    section<PilotDimension>({
      title: text.sections.detail,
      table: 't_Dimensions',
      columns: [
        column(context, 'dimension', 13, { ...styles.code, bold: true }, ({ dimension }) => dimension),
        column(context, 'name', 26, styles.text, ({ dimension }) => name(dimension)),
        column(context, 'country', 13, { ...styles.code, bold: true }, ({ country }) => country),
        column(context, 'linked', 13, percent, ({ linked }) => linked),
        column(context, 'strength', 13, tenths, ({ strength }) => strength),
        ...(['EVI', 'RES', 'CON'] as const).map((component) => ({
          id: component,
          label: `${context.words.book.components[component]} (${component})`,
          width: 13,
          style: whole,
          cell: ({ components }: PilotDimension) => components[component],
        })),
      ],
      items: comparison.dimensions,
    }),
  ]);
}

/** The more goals are linked, the darker; the number stands in the cell as well. */
function shaded(share: number | null): CellPlan {
  const fills = ['F1F6FA', 'D1E5F0', '92C5DE'] as const;
  const fill = share === null || share === 0 ? null : (fills[Math.min(2, Math.floor(share * 3))] ?? null);
  return cell(share, fill === null ? percent : { ...percent, fill });
}

const sdgName = (context: PilotContext, sdg: string | null): string =>
  sdg === null ? context.text.noSdg : codeIn(context, 'CL_SDG_GOAL', sdg);

const sdgNumber = (sdg: string | null): number | string => (sdg === null ? '–' : Number(sdg));

export function commonGoalsPage(context: PilotContext): SheetPlan {
  const { text, comparison } = context;
  return page(context, '04_COMMON_GOALS', [
    section<CommonGoal>({
      title: text.sections.goals,
      table: 't_Common_goals',
      columns: [
        column(context, 'number', 7, whole, ({ sdg }) => sdgNumber(sdg)),
        column(context, 'sdg', 42, styles.text, ({ sdg }) => sdgName(context, sdg)),
        column(context, 'country', 10, { ...styles.code, bold: true }, ({ country }) => country),
        column(context, 'goals', 10, whole, ({ goals }) => goals),
        column(context, 'linked', 12, percent, ({ linked, goals }) => linked / goals),
        column(context, 'sign', 16, centred, ({ sign }) => text.signs[sign]),
        column(context, 'policies', 12, whole, ({ policies }) => policies),
      ],
      items: comparison.commonGoals,
    }),
  ]);
}

export function patternsPage(context: PilotContext): SheetPlan {
  const { text, comparison } = context;
  const head = <T>(of: (item: T) => LinkPattern) => [
    column<T>(context, 'number', 7, whole, (item) => sdgNumber(of(item).sdg)),
    column<T>(context, 'sdg', 38, styles.text, (item) => sdgName(context, of(item).sdg)),
    column<T>(context, 'dimension', 20, styles.text, (item) =>
      codeIn(context, 'CL_DIMENSION', of(item).dimension),
    ),
    column<T>(
      context,
      'direction',
      18,
      styles.text,
      (item) => context.words.coherence.directions[of(item).direction],
    ),
    column<T>(context, 'channel', 18, styles.text, (item) => of(item).channel),
  ];
  const claimants = (sign: Claim['sign']) => (pattern: LinkPattern) =>
    [
      ...new Set(pattern.claims.filter((each) => each.sign === sign).map((each) => claimant(context, each))),
    ].join(', ');
  const told = ({ country, grade, mechanism }: Claim): string =>
    [`${country} (${grade})`, mechanism]
      .filter((each) => each !== null)
      .join(`${context.words.report.colon} `);
  return page(context, '06_LINK_PATTERNS', [
    section<LinkPattern>({
      title: text.sections.patterns,
      table: 't_Patterns',
      columns: [
        ...head<LinkPattern>((pattern) => pattern),
        column(context, 'gain', 40, styles.text, claimants('GAIN')),
        column(context, 'harm', 40, styles.text, claimants('HARM')),
        column(context, 'grades', 22, styles.text, ({ claims }) =>
          [...new Set(claims.map(({ country, grade }) => `${country} ${grade}`))].join(', '),
        ),
      ],
      items: comparison.patterns,
    }),
    section<Contrast>({
      title: text.sections.contrasts,
      table: 't_Contrasts',
      columns: [
        ...head<Contrast>(({ pattern }) => pattern),
        column(context, 'gain', 40, styles.text, ({ gain }) => told(gain)),
        column(context, 'harm', 40, styles.text, ({ harm }) => told(harm)),
      ],
      items: comparison.contrasts,
    }),
  ]);
}

const claimant = ({ text, fill }: PilotContext, { country, material }: Claim): string =>
  material ? fill(text.material, { country }) : country;

export function supportPage(context: PilotContext): SheetPlan {
  const { text, comparison } = context;
  return page(context, '08_SUPPORT', [
    byCountry<PilotSupport>(context, {
      title: text.sections.support,
      table: 't_Support',
      columns: [
        column(context, 'goals', 12, whole, ({ goals }) => goals),
        column(context, 'costed', 12, whole, ({ costed }) => costed),
        column(context, 'gap', 26, percent, ({ gapRatio }) =>
          figureOr(context, gapRatio, 'NO_COST', percent),
        ),
        column(context, 'partners', 26, tenths, ({ partners }) =>
          figureOr(context, partners, 'NO_PROJECT', tenths),
        ),
        column(context, 'effective', 26, tenths, ({ effective }) =>
          figureOr(context, effective, 'NO_PROJECT', tenths),
        ),
        column(context, 'aligned', 26, percent, ({ aligned }) =>
          figureOr(context, aligned, 'NO_PROJECT', percent),
        ),
      ],
      items: comparison.support,
    }),
  ]);
}
