/** How far a check is, and the way to stop it. */
import { Button, makeStyles, ProgressBar, Text } from '@fluentui/react-components';
import { fill, type Language, type PaneWords } from '../../../core/index.ts';
import type { Step } from '../../work/client.ts';
import type { Checker } from './use-check.ts';

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'start' },
  bar: { width: '100%' },
});

export function Progress({
  checker: { state, stop },
  words,
  language,
}: {
  readonly checker: Checker;
  readonly words: PaneWords;
  readonly language: Language;
}) {
  const styles = useStyles();
  const { phase, step, isStale } = state;
  const { check, shell } = words;
  const quiet = phase === 'quiet' ? check.rechecking : isStale && phase === 'idle' ? check.stale : '';
  if (phase !== 'working') return quiet === '' ? null : <Text role="status">{quiet}</Text>;
  return (
    <div className={styles.progress}>
      <Text role="status">{stepText(step, words, language)}</Text>
      <ProgressBar
        className={styles.bar}
        aria-label={shell.stages.check}
        {...(step && step.total > 1 && { value: step.done, max: step.total })}
      />
      <Button onClick={stop}>{shell.cancel}</Button>
    </div>
  );
}

function stepText(step: Step | null, { shell }: PaneWords, language: Language): string {
  const stages: Readonly<Record<string, string>> = shell.stages;
  const stage = stages[step?.stage ?? 'hand'] ?? shell.stages.check;
  return step && step.total > 1
    ? fill(shell.progress, { stage, done: step.done, total: step.total }, language)
    : `${stage} …`;
}
