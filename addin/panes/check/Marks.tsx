/** Marks in the sheet at the cells concerned, and their exact removal. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../../core/index.ts';
import type { Session } from '../../app/session.ts';
import type { PaneProps } from '../pane.ts';

export function Marks({
  session,
  kept,
  host,
  work,
  words,
  language,
  settings,
  tell,
}: PaneProps & { readonly session: Session }) {
  const text = words.check;
  const [isBusy, setBusy] = useState(false);
  const doing = (act: () => Promise<string>) => () => {
    setBusy(true);
    void act()
      .then(
        (said) => {
          tell({ kind: 'done', text: said });
        },
        (failure: unknown) => {
          tell({ kind: 'failure', failure });
        },
      )
      .finally(() => {
        setBusy(false);
      });
  };
  const mark = doing(async () => {
    if (host) await work.ready(host);
    const marks = await work.ask('marks', { language, settings });
    return fill(text.marked, { n: await session.mark(marks) }, language);
  });
  const unmark = doing(async () => {
    const { length: n } = await session.unmark();
    return n === 0 ? text.unmarked : fill(text.unmarkedBut, { n }, language);
  });
  const isMarked = kept.marks.length > 0;
  return (
    <>
      <Button disabledFocusable={isBusy} title={text.markHint} onClick={mark}>
        {isMarked ? text.remark : text.mark}
      </Button>
      {isMarked && (
        <Button disabledFocusable={isBusy} onClick={unmark}>
          {text.unmark}
        </Button>
      )}
    </>
  );
}
