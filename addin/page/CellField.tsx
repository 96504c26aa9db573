/** The line above the grid in which the active cell is read in full and changed. */
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { fill, toA1, type Language, type PaneWords } from '../../core/index.ts';
import type { ShownCell } from './cells.ts';
import type { Position } from './move.ts';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '8px', alignItems: 'center', padding: '4px 8px' },
  name: { minWidth: '56px', fontWeight: tokens.fontWeightSemibold },
  field: { flexGrow: 1, minWidth: 0 },
});

export interface CellFieldHandle {
  focus(): void;
}

export function CellField({
  ref,
  active,
  cell,
  canChange,
  onChange,
  onLeave,
  words,
  language,
}: {
  readonly ref: Ref<CellFieldHandle>;
  readonly active: Position;
  readonly cell: ShownCell | null;
  readonly canChange: boolean;
  readonly onChange: (typed: string) => void;
  readonly onLeave: () => void;
  readonly words: PaneWords;
  readonly language: Language;
}) {
  const styles = useStyles();
  const text = words.page;
  const name = toA1(active.row, active.column);
  const now = String(cell?.value ?? '');
  const [typed, setTyped] = useState(now);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setTyped(now);
  }, [now, name]);
  useImperativeHandle(ref, () => ({
    focus() {
      input.current?.focus();
      input.current?.select();
    },
  }));
  const isFixed = !canChange || cell === null || cell.isFormula;
  return (
    <div className={styles.line}>
      <span className={styles.name} aria-hidden="true">
        {name}
      </span>
      <Field className={styles.field}>
        <Input
          size="small"
          input={{ ref: input }}
          aria-label={fill(text.value, { cell: name }, language)}
          title={cell?.isFormula ? text.formula : canChange ? text.edit : text.cannotChange}
          value={typed}
          readOnly={isFixed}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            event.preventDefault();
            if (event.key === 'Escape') setTyped(now);
            else if (!isFixed && typed !== now) onChange(typed);
            onLeave();
          }}
        />
      </Field>
    </div>
  );
}
