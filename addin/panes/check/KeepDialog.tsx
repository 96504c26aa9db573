/** Explains an unusual but true value: the words go into the sheet EXPLAIN of the workbook and travel with it. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { Failure, fill, type ReportGroup } from '../../../core/index.ts';
import type { Session } from '../../app/session.ts';
import type { PaneProps } from '../pane.ts';
import { messageOf } from './FixDialog.tsx';
import { nameOf } from './GroupRow.tsx';

const useStyles = makeStyles({
  surface: { padding: '16px', maxWidth: 'min(600px, 100vw)' },
  fields: { display: 'flex', flexDirection: 'column', gap: '12px' },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: { margin: 0 },
});

export function KeepDialog({
  session,
  group,
  onClose,
  ...props
}: PaneProps & {
  readonly session: Session;
  readonly group: ReportGroup;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { host, work, words, language, settings, tell } = props;
  const text = words.check;
  const [because, setBecause] = useState('');
  const [by, setBy] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [hasSheet, setHasSheet] = useState(true);
  const missing = (value: string): string | null => (isAsked && value.trim() === '' ? text.required : null);
  const save = async (): Promise<void> => {
    setAsked(true);
    if (!host || because.trim() === '' || by.trim() === '') return;
    try {
      if (!hasSheet) {
        await host.insert(await work.ask('explainSheet', { language, settings }));
        await work.read(host);
      }
      await work.ready(host);
      const changes = await work.ask('keep', {
        ...{ language, settings, group: nameOf(group) },
        ...{ because: because.trim(), by: by.trim() },
      });
      const label = fill(text.labels.keep, { rule: group.rule }, language);
      const written = await session.write(changes, label);
      tell(
        written.passed.length === 0
          ? { kind: 'done', text: text.kept }
          : messageOf(written, { ...props, session }),
      );
    } catch (failure) {
      if (lacksSheet(failure) && host.capabilities.insert !== 'none') {
        setHasSheet(false);
        return;
      }
      tell({ kind: 'failure', failure });
    }
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <DialogBody>
            <DialogTitle>{text.keepTitle}</DialogTitle>
            <DialogContent className={styles.fields}>
              <p className={styles.line}>{group.message}</p>
              <p className={styles.note}>{text.keepText}</p>
              {!hasSheet && <p role="alert">{text.keepNoSheet}</p>}
              {group.severity === 'error' && <p className={styles.note}>{text.keepError}</p>}
              {group.count > 1 && (
                <p className={styles.note}>
                  {fill(
                    text.keepSeveral,
                    { n: group.count, cell: group.cells[0]?.split(':')[0] ?? '' },
                    language,
                  )}
                </p>
              )}
              <Field
                required
                label={text.because}
                hint={text.becauseHint}
                validationMessage={missing(because)}
              >
                <Textarea
                  value={because}
                  onChange={(_, { value }) => {
                    setBecause(value);
                  }}
                />
              </Field>
              <Field required label={text.by} hint={text.byHint} validationMessage={missing(by)}>
                <Input
                  value={by}
                  onChange={(_, { value }) => {
                    setBy(value);
                  }}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit">
                {hasSheet ? text.keepSave : text.keepInsert}
              </Button>
              <Button onClick={onClose}>{text.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

const lacksSheet = (failure: unknown): boolean =>
  failure instanceof Failure && failure.code === 'BAD_SETTINGS' && failure.reason === 'keep-sheet';
