/** Cells of workbooks: a press leads to those of the workbook at hand, the others are named. */
import { Link, makeStyles } from '@fluentui/react-components';
import { fill } from '../../core/index.ts';
import type { PaneProps } from './pane.ts';

const useStyles = makeStyles({
  places: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

export interface CellPlace {
  readonly file: string;
  readonly sheet?: string;
  readonly cell?: string;
}

interface Props extends PaneProps {
  readonly places: readonly CellPlace[];
  /** The places are of the workbook at hand. */
  readonly isHere: boolean;
}

export function Places({ places, isHere, ...props }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.places}>
      {places.map(({ file, sheet = '', cell = '' }) => (
        <li key={`${file} ${sheet} ${cell}`}>
          {isHere && sheet !== '' && cell !== '' ? (
            <CellLink sheet={sheet} cell={cell} {...props} />
          ) : (
            [file, sheet, cell].filter(Boolean).join(' ')
          )}
        </li>
      ))}
    </ul>
  );
}

function CellLink({ sheet, cell, ...props }: PaneProps & { readonly sheet: string; readonly cell: string }) {
  const { host, tell, words, language } = props;
  return (
    <Link
      as="button"
      title={fill(words.figures.goTo, { cell, sheet }, language)}
      onClick={() => {
        host?.goTo({ sheet, cell }).catch((failure: unknown) => {
          tell({ kind: 'failure', failure });
        });
      }}
    >
      {sheet} {cell}
    </Link>
  );
}
