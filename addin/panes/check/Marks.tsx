/** Marks in the sheet at the cells concerned, and their exact removal. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { fill } from '../../../core/index.ts';
import type { Session } from '../../app/session.ts';
import { troubleOf } from '../../host/trouble.ts';
import type { Checkup } from '../../worker/jobs.ts';
import type { PaneProps } from '../pane.ts';

/** Milliseconds until marks are renewed again, where a cell was being edited. */
const AGAIN = 2_000;

export function Marks({
  checkup,
  session,
  kept,
  host,
  work,
  words,
  language,
  settings,
  tell,
}: PaneProps & { readonly session: Session; readonly checkup: Checkup }) {
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
    const n = await session.mark(marks);
    const total = new Set(marks.map(({ sheet, row, column }) => `${sheet} ${String(row)},${String(column)}`))
      .size;
    return n < total ? fill(text.markedSome, { n, total }, language) : fill(text.marked, { n }, language);
  });
  const unmark = doing(async () => {
    const { length: n } = await session.unmark();
    return n === 0 ? text.unmarked : fill(text.unmarkedBut, { n }, language);
  });
  const isMarked = kept.marks.length > 0;
  const renew = useRef<() => Promise<unknown>>(() => Promise.resolve());
  renew.current = async () => isMarked && session.renewMarks(await work.ask('marks', { language, settings }));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const attempt = (): void => {
      renew.current().catch((failure: unknown) => {
        if (isOver) return;
        if (troubleOf(failure) === 'editing') timer = setTimeout(attempt, AGAIN);
        else tell({ kind: 'failure', failure, retry: attempt });
      });
    };
    attempt();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [checkup, tell]);
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
