/** Puts the figures into the workbook as live formulas, or hands them over as a workbook of their own. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { fill } from '../../../core/index.ts';
import type { Scope } from '../../worker/results.ts';
import { hand } from '../hand-file.ts';
import type { PaneProps } from '../pane.ts';
import { useRun } from '../use-run.ts';
import { Working } from '../Working.tsx';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'start' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  hint: { color: tokens.colorNeutralForeground2 },
});

export function PutFigures({ scope, ...props }: PaneProps & { readonly scope: Scope }) {
  const styles = useStyles();
  const { host, work, words, language, settings, tell } = props;
  const text = words.figures;
  const run = useRun(props);
  const canInsert = scope === 'workbook' && host !== null && host.capabilities.insert !== 'none';
  const insert = (): void => {
    run.start(async (watch) => {
      if (!host) return;
      // the cells that the formulas read must be those that are there now
      await work.read(host, { signal: watch.signal });
      const plan = await work.ask('liveFigures', { language, settings }, watch);
      const { sheets, undo } = await host.insert(plan);
      const done =
        sheets.length === 0
          ? text.insertedNone
          : fill(text.inserted, { sheets: sheets.join(', ') }, language);
      const isLost = undo === 'lost' && sheets.length > 0;
      tell({ kind: 'done', text: isLost ? `${done} ${words.template.undoLost}` : done });
    });
  };
  const save = (): void => {
    run.start(async (watch) => {
      if (scope === 'workbook' && host) await work.ready(host, { signal: watch.signal });
      const file = await work.ask('figuresFile', { language, settings, of: scope }, watch);
      const { madeOpened, madeDownloaded } = words.template;
      await hand(file, { opened: madeOpened, downloaded: madeDownloaded }, props);
    });
  };
  return (
    <div className={styles.part}>
      <div className={styles.tools}>
        {canInsert && (
          <Button disabled={run.isWorking} onClick={insert}>
            {text.insert}
          </Button>
        )}
        <Button disabled={run.isWorking} onClick={save}>
          {text.insertFile}
        </Button>
      </div>
      {canInsert && (
        <Text size={200} className={styles.hint}>
          {text.insertHint}
        </Text>
      )}
      {run.isWorking && <Working step={run.step} stop={run.stop} words={words} language={language} />}
    </div>
  );
}
