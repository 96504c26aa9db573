/** What a cell of the heat map rests on: each claim with its channel, strength, evidence and author, and its row. */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { fill } from '../../../core/index.ts';
import type { HeatCell, HeatRow, LinkLine } from '../../worker/results.ts';
import { Places } from '../Places.tsx';
import type { PaneProps } from '../pane.ts';
import { cellText } from './heat-words.ts';
import { scoreText } from './score-text.ts';

const useStyles = makeStyles({
  behind: {
    marginTop: '8px',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  line: { margin: '0 0 4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  link: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props extends PaneProps {
  readonly row: HeatRow;
  readonly cell: HeatCell;
  readonly dimension: string;
  /** The rows are of the workbook at hand. */
  readonly isHere: boolean;
}

export function Behind({ row, cell, dimension, isHere, ...props }: Props) {
  const styles = useStyles();
  const { words, language } = props;
  const text = words.coherence;
  const { links, linkCount } = cell;
  return (
    <div className={styles.behind} role="region" aria-label={text.behind} aria-live="polite">
      <p className={styles.line}>
        <strong>
          {row.id} {row.label}
        </strong>
      </p>
      <p className={styles.line}>{cellText(row, dimension, cell, words)}</p>
      {row.score && (
        <p className={styles.line}>
          {text.score}: {scoreText(row.score, words, language)}
        </p>
      )}
      <p className={styles.line}>{links.length === 0 ? text.noCells : `${text.behind}:`}</p>
      <ul className={styles.list}>
        {links.map((link, index) => (
          <li key={index} className={styles.link}>
            <Claim link={link} {...props} />
            <Places places={[link.place]} isHere={isHere} {...props} />
          </li>
        ))}
      </ul>
      {links.length < linkCount && (
        <Text>{fill(words.check.casesCut, { shown: links.length, total: linkCount }, language)}</Text>
      )}
    </div>
  );
}

function Claim({ link, words, language }: PaneProps & { readonly link: LinkLine }) {
  const styles = useStyles();
  const { coherence: text } = words;
  const { channel, strength, relevance, grade, writtenGrade, author, agreed } = link;
  const undecided =
    relevance === null ? text.states.undecided : fill(text.undecided, { relevance }, language);
  const written = writtenGrade === null ? '' : ` (${fill(text.written, { grade: writtenGrade }, language)})`;
  return (
    <>
      <p className={styles.line}>
        {text.channel} <strong>{channel}</strong>: {strength ?? undecided}
        {agreed && ` (${text.agreed})`}
      </p>
      <p className={mergeClasses(styles.line, styles.quiet)}>
        {text.evidence}: {grade}
        {written}
      </p>
      <p className={mergeClasses(styles.line, styles.quiet)}>
        {text.author}: {author}
      </p>
    </>
  );
}
