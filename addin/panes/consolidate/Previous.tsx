/** The coherence workbook of an earlier run, of which people's answers and typed weights are kept; or its figures as JSON. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import { fill } from '../../../core/index.ts';
import { FileChoice } from '../FileChoice.tsx';
import type { PaneProps } from '../pane.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'start' },
  hint: { color: tokens.colorNeutralForeground2 },
  file: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', overflowWrap: 'anywhere' },
});

interface Props extends PaneProps {
  readonly file: File | null;
  readonly onChoose: (file: File | null) => void;
}

export function Previous({ file, onChoose, words, language }: Props) {
  const styles = useStyles();
  const text = words.consolidate;
  const buttons = useRef<HTMLDivElement>(null);
  const title = useId();
  return (
    <div className={styles.part} role="group" aria-labelledby={title}>
      <Text id={title}>{text.previous}</Text>
      <Text size={200} className={styles.hint}>
        {text.previousHint}
      </Text>
      <div className={styles.file} ref={buttons}>
        {file && <Text>{file.name}</Text>}
        <FileChoice
          name={text.choosePrevious}
          accept=".xlsx,.xlsm,.json"
          onChoose={([chosen = null]) => {
            onChoose(chosen);
          }}
        />
        {file && (
          <Button
            appearance="subtle"
            onClick={() => {
              onChoose(null);
              buttons.current?.querySelector('button')?.focus();
            }}
          >
            {fill(text.remove, { file: file.name }, language)}
          </Button>
        )}
      </div>
    </div>
  );
}
