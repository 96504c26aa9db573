/** How far a check is; while nothing is under way, whether what is shown is of the workbook as it stands. */
import { Text } from '@fluentui/react-components';
import type { Language, PaneWords } from '../../../core/index.ts';
import { Working } from '../Working.tsx';
import type { Checker } from './use-check.ts';

export function Progress({
  checker: { state, stop },
  words,
  language,
}: {
  readonly checker: Checker;
  readonly words: PaneWords;
  readonly language: Language;
}) {
  const { phase, step, isStale } = state;
  const { check } = words;
  if (phase === 'working') return <Working step={step} stop={stop} words={words} language={language} />;
  const text = phase === 'quiet' ? check.rechecking : isStale && phase === 'idle' ? check.stale : '';
  return text === '' ? null : <Text role="status">{text}</Text>;
}
