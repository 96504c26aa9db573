/** Workbooks that came back with answers to the earlier one: what was written in them is taken over. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import { fill } from '../../../core/index.ts';
import { FileChoice } from '../FileChoice.tsx';
import type { PaneProps } from '../pane.ts';
import { FileList } from './FileList.tsx';
import { together } from './together.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'stretch' },
  hint: { color: tokens.colorNeutralForeground2 },
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
  const part = useRef<HTMLDivElement>(null);
  const title = useId();
  return (
    <div className={styles.part} role="group" aria-labelledby={title} ref={part}>
      <Text id={title}>{text.answers}</Text>
      <Text size={200} className={styles.hint}>
        {isPossible ? text.answersHint : text.answersAlone}
      </Text>
      <div>
        <FileChoice
          name={text.chooseAnswers}
          accept=".xlsx,.xlsm"
          multiple
          disabled={!isPossible}
          onChoose={(chosen) => {
            onChoose(together(files, chosen).kept);
          }}
        />
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
    </div>
  );
}
