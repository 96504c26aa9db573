/** Workbooks that came back with answers to the earlier one: what was written in them is taken over. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import { fill } from '../../../core/index.ts';
import type { PaneProps } from '../pane.ts';
import { FileList } from './FileList.tsx';
import { together } from './together.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'stretch' },
  hint: { color: tokens.colorNeutralForeground2 },
  hidden: { display: 'none' },
});

interface Props extends PaneProps {
  readonly files: readonly File[];
  /** There is an earlier workbook that they answer. */
  readonly isPossible: boolean;
  readonly onChoose: (files: readonly File[]) => void;
}

export function Returned({ files, isPossible, onChoose, words, language }: Props) {
  const styles = useStyles();
  const text = words.consolidate;
  const input = useRef<HTMLInputElement>(null);
  const part = useRef<HTMLDivElement>(null);
  const title = useId();
  return (
    <div className={styles.part} role="group" aria-labelledby={title} ref={part}>
      <Text id={title}>{text.answers}</Text>
      <Text size={200} className={styles.hint}>
        {isPossible ? text.answersHint : text.answersAlone}
      </Text>
      <div>
        <Button
          disabled={!isPossible}
          onClick={() => {
            input.current?.click();
          }}
        >
          {text.chooseAnswers}
        </Button>
      </div>
      <FileList
        files={files}
        title={fill(text.answersChosen, { n: files.length }, language)}
        words={words}
        language={language}
        onRemove={(name) => {
          onChoose(files.filter((each) => each.name !== name));
          part.current?.querySelector('button')?.focus();
        }}
      />
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        multiple
        accept=".xlsx,.xlsm"
        aria-label={text.chooseAnswers}
        onChange={({ currentTarget }) => {
          onChoose(together(files, [...(currentTarget.files ?? [])]).kept);
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
