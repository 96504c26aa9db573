/** What was changed in the workbook, newest first, each with the way back. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { fill, type Language } from '../../../core/index.ts';
import type { Step } from '../../app/kept.ts';
import type { Session } from '../../app/session.ts';
import type { PaneProps } from '../pane.ts';

const useStyles = makeStyles({
  surface: { padding: '16px', maxWidth: 'min(600px, 100vw)' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  step: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export function Changes({ session, kept, words, language, tell }: PaneProps & { readonly session: Session }) {
  const styles = useStyles();
  const text = words.check;
  const [isBusy, setBusy] = useState(false);
  const nameOf = ({ label, changes }: Step): string =>
    fill(text.step, { label, n: changes.length }, language);
  const reverse = async (step: Step): Promise<void> => {
    setBusy(true);
    try {
      const { done, passed } = await session.reverse(
        step,
        fill(text.reverseName, { step: step.label }, language),
      );
      const counts = { n: done.length, left: passed.length };
      tell({
        kind: 'done',
        text: fill(passed.length === 0 ? text.reversed : text.reversedBut, counts, language),
      });
    } catch (failure) {
      tell({ kind: 'failure', failure });
    }
    setBusy(false);
  };
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button>{fill(text.changes, { n: kept.log.length }, language)}</Button>
      </DialogTrigger>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{text.changesTitle}</DialogTitle>
          <DialogContent>
            {kept.log.length === 0 && <p>{text.noChanges}</p>}
            <ul className={styles.list}>
              {[...kept.log].reverse().map((step, index) => (
                <li key={`${step.at} ${String(kept.log.length - index)}`} className={styles.step}>
                  <span>
                    {nameOf(step)} <time dateTime={step.at}>{timeOf(step, language)}</time>
                  </span>
                  <Button
                    size="small"
                    disabledFocusable={isBusy}
                    aria-label={fill(text.reverseName, { step: nameOf(step) }, language)}
                    onClick={() => void reverse(step)}
                  >
                    {text.reverse}
                  </Button>
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{words.shell.close}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const timeOf = ({ at }: Step, language: Language): string => {
  const time = new Date(at);
  return Number.isNaN(time.getTime())
    ? ''
    : new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' }).format(time);
};
