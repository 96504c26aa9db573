/** A button that lets people choose files. The input behind it keeps none, so that the same file can be chosen again. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';

const useStyles = makeStyles({ hidden: { display: 'none' } });

interface Props {
  /** Name of the choice, for tests and screen readers; on the button too unless `children` say otherwise. */
  readonly name: string;
  /** Endings with points, `.xlsx,.json`. */
  readonly accept: string;
  /** At least one file; in the order in which the system hands them over. */
  readonly onChoose: (files: readonly File[]) => void;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly size?: 'small';
  readonly hint?: string;
  readonly children?: string;
}

export function FileChoice({ name, accept, onChoose, multiple, disabled, size, hint, children }: Props) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        {...(size && { size })}
        {...(hint !== undefined && { title: hint })}
        disabled={disabled ?? false}
        onClick={() => {
          input.current?.click();
        }}
      >
        {children ?? name}
      </Button>
      {disabled !== true && (
        <input
          ref={input}
          className={styles.hidden}
          type="file"
          multiple={multiple ?? false}
          accept={accept}
          aria-label={name}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            if (files.length > 0) onChoose(files);
            currentTarget.value = '';
          }}
        />
      )}
    </>
  );
}
