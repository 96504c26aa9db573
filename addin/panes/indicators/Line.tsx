/** One indicator in the list: name, newest figure, year, course, and what must be known about it. */
import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { fill, type Language, type PaneWords } from '../../../core/index.ts';
import type { IndicatorLine } from '../../worker/results.ts';
import { Sparkline } from './Sparkline.tsx';

const useStyles = makeStyles({
  line: {
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    overflowWrap: 'anywhere',
  },
  figure: { display: 'flex', gap: '8px', alignItems: 'center', justifyContent: 'space-between' },
  value: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly line: IndicatorLine;
  readonly words: PaneWords;
  readonly language: Language;
  readonly onOpen: (id: string) => void;
}

/** Where the focus comes back to after its details. */
export const idOfLine = (id: string): string => `indicator-${id}`;

export function Line({ line: { id, label, figure, points }, words, language, onOpen }: Props) {
  const styles = useStyles();
  const text = words.figures;
  const [first, last] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 0];
  return (
    <li className={styles.line}>
      <Link
        as="button"
        id={idOfLine(id)}
        aria-label={`${label} – ${fill(text.open, { name: id }, language)}`}
        onClick={() => {
          onOpen(id);
        }}
      >
        {label}
      </Link>
      <div className={styles.figure}>
        {figure ? (
          <span>
            <span className={styles.value}>{figure.value}</span> {figure.unit}{' '}
            <span className={styles.quiet}>({String(figure.year)})</span>
          </span>
        ) : (
          <Text className={styles.quiet}>{text.noFigure}</Text>
        )}
        <Sparkline
          points={points}
          title={fill(text.course, { first: String(first), last: String(last) }, language)}
        />
      </div>
      {figure?.remarks[0] !== undefined && (
        <Text size={200} className={styles.quiet}>
          {figure.remarks[0]}
        </Text>
      )}
    </li>
  );
}
