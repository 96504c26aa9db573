/** What each institution is asked to look at: one workbook for each, to be downloaded and sent. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { fill } from '../../../core/index.ts';
import type { MadeFile } from '../../worker/jobs.ts';
import { download } from '../../host/download.ts';
import type { PaneProps } from '../pane.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'start' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

export function Feedback({
  files,
  words,
  language,
  tell,
}: PaneProps & { readonly files: readonly MadeFile[] }) {
  const styles = useStyles();
  const text = words.consolidate;
  if (files.length === 0) return null;
  const save = (some: readonly MadeFile[]): void => {
    for (const { name, bytes } of some) download(name, bytes);
    tell({ kind: 'done', text: fill(text.feedbackDone, { n: some.length }, language) });
  };
  return (
    <section className={styles.part} aria-label={text.feedbackFiles}>
      <h3 className={styles.heading}>{text.feedbackFiles}</h3>
      {files.length > 1 && (
        <Button
          onClick={() => {
            save(files);
          }}
        >
          {text.feedbackAll}
        </Button>
      )}
      <ul className={styles.list}>
        {files.map((file) => (
          <li key={file.name}>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                save([file]);
              }}
            >
              {fill(text.feedbackFile, { file: file.name }, language)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
