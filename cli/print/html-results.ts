/** Indicators in the HTML report, where the run went that far. */
import { flagText, isNational, listed, reasonText, type Report, unitLabel, words } from '../../core/index.ts';
import { type ColumnOf, table, type Voice } from './html-table.ts';
import { html, type Markup } from './markup.ts';
import { spark } from './svg-spark.ts';

type Figure = Report['indicators'][number];

/** The newest figure of each indicator; other groups, all years and those without any behind a click. */
export function indicators(voice: Voice): Markup | null {
  const { text, say, report } = voice;
  if (report.indicators.length === 0) return null;
  const figures = report.indicators.filter(({ value }) => value !== null);
  const newest = [...new Map(figures.map((each) => [seriesOf(each), each])).values()];
  const [main, others] = [newest.filter(isMain), newest.filter((each) => !isMain(each))];
  const known = new Set(figures.map(({ indicator }) => indicator));
  const without = newestOfEach(report.indicators.filter(({ indicator }) => !known.has(indicator)));
  const columns = figureColumns(voice);
  return html`
    ${main.length > 0 ? table(text.captions.newest, [...columns, course(voice, figures)], main) : null}
    ${
      others.length > 0
        ? html`<details>
            <summary>${say(text.otherGroups, { n: others.length })}</summary>
            ${table(text.captions.newest, [...columns, course(voice, figures)], others)}
          </details>`
        : null
    }
    ${
      figures.length > newest.length
        ? html`<details>
            <summary>${say(text.allYears, { n: figures.length })}</summary>
            ${table(text.captions.indicators, columns, figures)}
          </details>`
        : null
    }
    ${
      without.length > 0
        ? html`<details>
            <summary>${say(text.withoutValue, { n: without.length })}</summary>
            <ul>
              ${without.map(
                (each) =>
                  html`<li><strong>${each.indicator}</strong> ${each.name} – ${whyNone(voice, each)}</li>`,
              )}
            </ul>
          </details>`
        : null
    }
  `;
}

/** The last year of each indicator, of the country as a whole where it is told. */
function newestOfEach(figures: readonly Figure[]): readonly Figure[] {
  const newest = new Map<string, Figure>();
  for (const each of figures) {
    const before = newest.get(each.indicator);
    if (!before || isNational(each) || !isNational(before)) newest.set(each.indicator, each);
  }
  return [...newest.values()];
}

/** Absent figures that are named; the others are counted. */
const MOST_NAMED = 3;

/** What is absent stands for the reason that something is. */
function whyNone(voice: Voice, figure: Figure): string {
  const { missing, more } = words(voice.report.language).book.indicators;
  const absent = figure.missingText ?? [];
  if (absent.length === 0) return remarks(voice, figure);
  const named = listed(absent.slice(0, MOST_NAMED), voice.report.language);
  const left = absent.length - MOST_NAMED;
  const what = left > 0 ? named + voice.say(more, { n: left }) : named;
  const reasons = figure.reasons.filter((reason) => reason !== 'MISSING_INPUT');
  return listed(
    [remarks(voice, { ...figure, reasons }), voice.say(missing, { what })].filter((text) => text !== ''),
    voice.report.language,
  );
}

/** The country as a whole, women and men; the many other groups would hide them. */
const isMain = ({ disaggregation }: Figure): boolean =>
  Object.keys(disaggregation).every((dimension) => dimension === 'sex');

/** Fewer years than this have no course. */
const LEAST_YEARS = 3;

/** The figures of a series by year, without those carried over; of another definition than the others they would mislead. */
function course(voice: Voice, figures: readonly Figure[]): ColumnOf<Figure> {
  const series = new Map<string, Figure[]>();
  for (const each of figures)
    if (!each.flags.some((flag) => flag.startsWith('LAGGED')))
      series.set(seriesOf(each), [...(series.get(seriesOf(each)) ?? []), each]);
  return {
    title: voice.plan.course,
    cell: (figure) => {
      const all = series.get(seriesOf(figure)) ?? [];
      const alike = all.filter(({ flags }) => !flags.includes('STATUS(D)'));
      const own = [...(alike.length > 0 ? alike : all)].sort((a, b) => a.year - b.year);
      const [first, last] = [own[0], own.at(-1)];
      if (own.length < LEAST_YEARS || !first || !last) return '';
      const label = voice.say(voice.plan.courseOf, {
        name: figure.name,
        first: valueText(voice, first),
        from: String(first.year),
        last: valueText(voice, last),
        to: String(last.year),
      });
      return spark(
        label,
        own.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }])),
      );
    },
  };
}

const valueText = ({ report }: Voice, { value, decimals }: Figure): string =>
  new Intl.NumberFormat(report.language, {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 6,
  }).format(value ?? 0);

const seriesOf = ({ indicator, disaggregation }: Figure): string =>
  `${indicator} ${JSON.stringify(disaggregation)}`;

function figureColumns(voice: Voice): readonly ColumnOf<Figure>[] {
  const { text, report } = voice;
  return [
    { title: text.columns.indicator, cell: ({ indicator, name }) => `${indicator} ${name}` },
    { title: text.columns.year, cell: ({ year }) => String(year), number: true },
    {
      title: text.columns.breakdown,
      cell: ({ group }) => group ?? '',
    },
    { title: text.columns.value, cell: (entry) => valueText(voice, entry), number: true },
    { title: text.columns.unit, cell: ({ unit, currency }) => unitLabel(report.language, unit, currency) },
    { title: text.columns.remarks, cell: (entry) => remarks(voice, entry) },
  ];
}

const remarks = ({ report: { language } }: Voice, { reasons, flags }: Figure): string =>
  listed(
    [
      ...reasons.map((reason) => reasonText(reason, language)),
      ...flags.map((flag) => flagText(flag, language)),
    ],
    language,
  );
