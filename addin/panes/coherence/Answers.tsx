/** What people answer to a finding, written into their columns of 05_FINDINGS in the workbook at hand. */
import { Button, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { fill, type Value } from '../../../core/index.ts';
import type { CellChange } from '../../host/host.ts';
import type { Answers as Cells } from '../../worker/results.ts';
import { messageOf } from '../check/FixDialog.tsx';
import type { PaneProps } from '../pane.ts';
import { useRun } from '../use-run.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '4px', alignItems: 'stretch' },
});

const STATUSES = ['OPEN', 'ACCEPTED', 'EXPLAINED', 'IN_WORK', 'CLOSED'] as const;
const NAMES = ['status', 'explanation', 'decided_by', 'due', 'comment'] as const;
type Name = (typeof NAMES)[number];

interface Props extends PaneProps {
  readonly rule: string;
  readonly answers: Cells;
  /** After something was written: the findings are read anew. */
  readonly onWritten: () => void;
}

export function Answers({ rule, answers, onWritten, ...props }: Props) {
  const styles = useStyles();
  const { session, words, language, tell } = props;
  const text = words.coherence;
  const run = useRun(props);
  const [typed, setTyped] = useState<Readonly<Partial<Record<Name, string>>>>({});
  const shown = (name: Name): string => typed[name] ?? String(answers[name]?.value ?? '');
  const put = (name: Name) => (value: string) => {
    setTyped({ ...typed, [name]: value });
  };
  const changes = NAMES.flatMap((name): CellChange[] => {
    const cell = answers[name];
    const value = typed[name]?.trim();
    if (!cell || value === undefined || value === String(cell.value ?? '')) return [];
    const to: Value = value === '' ? null : value;
    return [{ sheet: '05_FINDINGS', row: cell.row, column: cell.column, from: cell.value, to }];
  });
  const save = (): void => {
    run.start(async () => {
      if (!session) return;
      const written = await session.write(changes, fill(text.step, { rule }, language));
      const { text: told, kind } = messageOf(written, props);
      tell({ kind, text: written.passed.length === 0 ? text.saved : told });
      setTyped({});
      onWritten();
    });
  };
  const status = shown('status');
  return (
    <div className={styles.form} role="group" aria-label={`${text.answers}${words.shell.colon}${rule}`}>
      {answers.status && (
        <Field label={text.status}>
          <Select
            value={status}
            onChange={(_, { value }) => {
              put('status')(value);
            }}
          >
            {!STATUSES.some((each) => each === status) && <option value={status}>{status}</option>}
            {STATUSES.map((id) => (
              <option key={id} value={id}>
                {text.statuses[id]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {answers.explanation && (
        <Field label={text.explanation}>
          <Textarea
            value={shown('explanation')}
            onChange={(_, { value }) => {
              put('explanation')(value);
            }}
          />
        </Field>
      )}
      {answers.decided_by && (
        <Field label={text.decidedBy}>
          <Input
            value={shown('decided_by')}
            onChange={(_, { value }) => {
              put('decided_by')(value);
            }}
          />
        </Field>
      )}
      {answers.due && (
        <Field label={text.due}>
          <Input
            type="date"
            value={shown('due')}
            onChange={(_, { value }) => {
              put('due')(value);
            }}
          />
        </Field>
      )}
      {answers.comment && (
        <Field label={text.comment}>
          <Textarea
            value={shown('comment')}
            onChange={(_, { value }) => {
              put('comment')(value);
            }}
          />
        </Field>
      )}
      <div>
        <Button
          size="small"
          disabledFocusable={changes.length === 0 || run.isWorking || !session}
          onClick={save}
        >
          {text.save}
        </Button>
      </div>
    </div>
  );
}
