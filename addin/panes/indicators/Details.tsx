/** One indicator: its plot, the formula in words, all years and groups, and the cells behind the newest figure. */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { fill } from '../../../core/index.ts';
import type { IndicatorDetail, IndicatorLine, Scope, ShownFigure, SourcePart } from '../../worker/results.ts';
import { Places } from '../Places.tsx';
import type { PaneProps } from '../pane.ts';
import { useTableStyles } from '../table-styles.ts';

const Plot = lazy(() => import('./Plot.tsx'));

const useStyles = makeStyles({
  details: { display: 'flex', flexDirection: 'column', gap: '12px', overflowWrap: 'anywhere' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300 },
  line: { margin: '0 0 4px' },
  table: {
    '& th, & td': { fontWeight: tokens.fontWeightRegular },
    // years and figures are never broken; what is said about them may be
    '& tr > :not(:last-child)': { overflowWrap: 'normal', whiteSpace: 'nowrap' },
  },
  part: { marginBottom: '8px' },
});

interface Props extends PaneProps {
  readonly line: IndicatorLine;
  readonly scope: Scope;
  readonly onBack: () => void;
}

export function Details({ line, scope, onBack, ...props }: Props) {
  const styles = useStyles();
  const { work, words, language, settings, tell, host } = props;
  const text = words.figures;
  const [detail, setDetail] = useState<IndicatorDetail | null>(null);
  // a stop of the Tab key: from an element that is none, the library's handling of the key leads nowhere
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  useEffect(() => {
    let isCurrent = true;
    const ready = scope === 'workbook' && host ? work.ready(host) : Promise.resolve();
    ready
      .then(() => work.ask('indicator', { language, settings, of: scope, id: line.id }))
      .then(
        (found) => {
          if (isCurrent) setDetail(found);
        },
        (failure: unknown) => {
          tell({ kind: 'failure', failure });
        },
      );
    return () => {
      isCurrent = false;
    };
  }, [host, work, language, settings, scope, line.id, tell]);
  return (
    <article className={styles.details} aria-labelledby="indicator-title">
      <div>
        <Button size="small" onClick={onBack}>
          {text.back}
        </Button>
      </div>
      <h2 className={styles.title} id="indicator-title" ref={heading} tabIndex={0}>
        {line.id} – {line.label}
      </h2>
      {line.points.length > 1 && (
        <Suspense fallback={<Text role="status">{words.shell.loading}</Text>}>
          <Plot line={line} words={words} language={language} />
        </Suspense>
      )}
      {!detail ? (
        <Text role="status">{words.shell.loading}</Text>
      ) : (
        <>
          <Part title={text.formula}>
            <p className={styles.line}>{detail.formula}</p>
            {detail.notes.map((note) => (
              <p key={note} className={styles.line}>
                {note}
              </p>
            ))}
          </Part>
          <Part title={text.source}>
            <Sources parts={detail.parts} isHere={scope === 'workbook'} {...props} />
          </Part>
          <Part title={text.years}>
            <Figures label={text.years} first={text.year} figures={detail.years} nameOf={yearOf} {...props} />
          </Part>
          {detail.breakdowns.map(({ name, figures }) => (
            <Part key={name} title={`${text.breakdowns}${words.shell.colon}${name}`}>
              <Figures
                label={name}
                first={text.group}
                figures={figures}
                nameOf={({ group, year }) => `${group} (${String(year)})`}
                {...props}
              />
            </Part>
          ))}
          {detail.standards.length > 0 && (
            <Part title={text.standards}>
              {detail.standards.map((standard) => (
                <p key={standard} className={styles.line}>
                  {standard}
                </p>
              ))}
            </Part>
          )}
        </>
      )}
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}

const yearOf = ({ year }: ShownFigure): string => String(year);

function Figures<Figure extends ShownFigure>({
  label,
  first,
  figures,
  nameOf,
  words,
}: PaneProps & {
  readonly label: string;
  /** Header of the first column. */
  readonly first: string;
  readonly figures: readonly Figure[];
  readonly nameOf: (figure: Figure) => string;
}) {
  const styles = useStyles();
  const tables = useTableStyles();
  const { value, remarks } = words.figures;
  return (
    <div className={tables.wide} tabIndex={0} role="group" aria-label={label}>
      <table className={mergeClasses(tables.rows, styles.table)}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">{value}</th>
            <th scope="col">{remarks}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={nameOf(figure)}>
              <th scope="row">{nameOf(figure)}</th>
              <td>
                {figure.value} {figure.unit}
              </td>
              <td>{figure.remarks.join(words.shell.semicolon)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sources({
  parts,
  isHere,
  ...props
}: PaneProps & { readonly parts: readonly SourcePart[]; readonly isHere: boolean }) {
  const styles = useStyles();
  const text = props.words.figures;
  const { colon } = props.words.shell;
  if (parts.length === 0) return <p className={styles.line}>{text.noSource}</p>;
  return parts.map(({ text: term, value, cells }, index) => (
    <div key={index} className={styles.part}>
      <p className={styles.line}>
        {term}
        {colon}
        <strong>{value}</strong>, {fill(text.sourceCells, { n: cells.length }, props.language)}
      </p>
      <Places places={cells} isHere={isHere} {...props} />
    </div>
  ));
}
