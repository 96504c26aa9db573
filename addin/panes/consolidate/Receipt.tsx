/** What became of each file: read or not and why, rows used and kept out, errors and warnings. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { fill, type Language, type PaneWords } from '../../../core/index.ts';
import type { ReceiptLine } from '../../worker/results.ts';

const useStyles = makeStyles({
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  part: { margin: '2px 0' },
  failed: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A shape beside the word. */
const SIGNS = { read: '✓', skipped: '–', failed: '✕' } as const;

interface Props {
  readonly receipt: readonly ReceiptLine[];
  readonly words: PaneWords;
  readonly language: Language;
}

export function Receipt({ receipt, words, language }: Props) {
  const styles = useStyles();
  const text = words.consolidate;
  return (
    <section aria-label={text.receipt}>
      <h3 className={styles.heading}>{text.receipt}</h3>
      <ul className={styles.list}>
        {receipt.map(({ file, status, reason, notes, institution, rows, errors, warnings }) => (
          <li key={file} className={styles.line}>
            <strong>{file}</strong>{' '}
            <span className={status === 'failed' ? styles.failed : undefined}>
              <span aria-hidden="true">{SIGNS[status]} </span>
              {text.status[status]}
            </span>
            {institution && <p className={mergeClasses(styles.part, styles.quiet)}>{institution.label}</p>}
            {reason !== null && <p className={styles.part}>{reason}</p>}
            {notes.map((note) => (
              <p key={note} className={styles.part}>
                {note}
              </p>
            ))}
            {status === 'read' && (
              <p className={mergeClasses(styles.part, styles.quiet)}>
                {fill(text.rows, { n: rows.read - rows.rejected, rejected: rows.rejected }, language)}
                {'; '}
                {fill(text.problems, { errors, warnings }, language)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
