/** A result of before that takes part: chosen, shown by its name, and left away again. */
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

interface Props extends Pick<PaneProps, 'words' | 'language'> {
  readonly title: string;
  readonly hint: string;
  /** Name of the button. */
  readonly choose: string;
  /** Endings of the files that will do. */
  readonly accept: string;
  readonly file: File | null;
  readonly onChoose: (file: File | null) => void;
}

export function OneFile({ title, hint, choose, accept, file, onChoose, words, language }: Props) {
  const styles = useStyles();
  const buttons = useRef<HTMLDivElement>(null);
  const name = useId();
  return (
    <div className={styles.part} role="group" aria-labelledby={name}>
      <Text id={name}>{title}</Text>
      <Text size={200} className={styles.hint}>
        {hint}
      </Text>
      <div className={styles.file} ref={buttons}>
        {file && <Text>{file.name}</Text>}
        <FileChoice
          name={choose}
          accept={accept}
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
            {fill(words.consolidate.remove, { file: file.name }, language)}
          </Button>
        )}
      </div>
    </div>
  );
}
