/** How far a piece of work is, and the way to stop it. */
import { Button, makeStyles, ProgressBar, Text } from '@fluentui/react-components';
import { fill, type Language, type PaneWords } from '../../core/index.ts';
import type { Step } from '../worker/client.ts';

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'start' },
  bar: { width: '100%' },
});

interface Props {
  readonly step: Step | null;
  readonly stop: () => void;
  readonly words: PaneWords;
  readonly language: Language;
}

export function Working({ step, stop, words, language }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.progress}>
      <Text role="status">{stepText(step, words, language)}</Text>
      <ProgressBar
        className={styles.bar}
        aria-label={stageOf(step, words)}
        {...(step && step.total > 1 && { value: step.done, max: step.total })}
      />
      <Button onClick={stop}>{words.shell.cancel}</Button>
    </div>
  );
}

function stageOf(step: Step | null, { shell }: PaneWords): string {
  const stages: Readonly<Record<string, string>> = shell.stages;
  return stages[step?.stage ?? 'hand'] ?? shell.stages.check;
}

function stepText(step: Step | null, words: PaneWords, language: Language): string {
  const stage = stageOf(step, words);
  return step && step.total > 1
    ? fill(words.shell.progress, { stage, done: step.done, total: step.total }, language)
    : `${stage} …`;
}
