/** What the page shows until there is a workbook: what to do, and a sample for those who only look. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PaneWords } from '../../core/index.ts';

const useStyles = makeStyles({
  start: {
    boxSizing: 'border-box',
    height: '100%',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '12px',
    padding: '24px',
    textAlign: 'center',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  text: { margin: 0, maxWidth: '48ch' },
  small: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function Start({
  words: { page },
  onChoose,
  onTry,
}: {
  readonly words: PaneWords;
  readonly onChoose: () => void;
  readonly onTry: () => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.start}>
      <h2 className={styles.heading}>{page.heading}</h2>
      <p className={styles.text}>{page.intro}</p>
      <Button appearance="primary" size="large" onClick={onChoose}>
        {page.choose}
      </Button>
      <p className={styles.small}>{page.formats}</p>
      <Button onClick={onTry}>{page.tryIt}</Button>
      <p className={styles.small}>{page.tryItHint}</p>
    </div>
  );
}
