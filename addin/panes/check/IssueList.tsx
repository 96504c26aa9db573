/** What was found, rule by rule. Only the rows in sight are drawn: there may be ten thousand. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { startTransition, use, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { fill, type Report, type ReportGroup } from '../../../core/index.ts';
import { ScrollerContext } from '../../app/scroller.ts';
import { useUnseen } from '../../app/unseen.ts';
import type { PaneProps } from '../pane.ts';
import { GroupRow } from './GroupRow.tsx';
import { RuleRow } from './RuleRow.tsx';
import { rowsOf, type ListRow } from './rows.ts';
import type { Checker } from './use-check.ts';

const useStyles = makeStyles({
  list: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  row: { position: 'absolute', top: 0, insetInlineStart: 0, width: '100%', boxSizing: 'border-box' },
});

export interface IssueListProps extends PaneProps {
  readonly report: Report;
  readonly checker: Checker;
  readonly onFix: (group: ReportGroup) => void;
  readonly onKeep: (group: ReportGroup) => void;
}

/** Pixels that a row takes until it is measured. */
const GUESS = { rule: 60, group: 150, more: 40 };

/** Rows drawn beyond those in sight, so that the Tab key finds the next one. */
const BEYOND = 3;

/** At first an empty list, whose place is measured; its rows are then drawn in slices, between which the person can go on. */
export function IssueList(props: IssueListProps) {
  const { unseen } = useUnseen();
  const { report, checker, words } = props;
  const { filter, folded, whole } = checker.state;
  const rows = useMemo(() => rowsOf(report, { filter, folded, whole }), [report, filter, folded, whole]);
  const scroller = use(ScrollerContext);
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState<number | null>(null);
  useLayoutEffect(() => {
    const now = frame.current?.offsetTop;
    if (now === undefined) return;
    if (top !== null) setTop(now);
    else
      startTransition(() => {
        setTop(now);
      });
  });
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="issue-list">
      <h2 className={unseen} id="issue-list">
        {words.check.list}
      </h2>
      <div ref={frame}>
        {scroller && top !== null && <Rows {...props} rows={rows} scroller={scroller} top={top} />}
      </div>
    </section>
  );
}

function Rows({
  rows,
  scroller,
  top,
  ...props
}: IssueListProps & {
  readonly rows: readonly ListRow[];
  readonly scroller: HTMLElement;
  /** Pixels from the top of what is scrolled. */
  readonly top: number;
}) {
  const styles = useStyles();
  // known at once, so that the first drawing is the final one
  const [initialRect] = useState(() => ({ width: scroller.clientWidth, height: scroller.clientHeight }));
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => GUESS[rows[index]?.type ?? 'group'],
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: BEYOND,
    scrollMargin: top,
    initialRect,
    initialOffset: () => scroller.scrollTop,
  });
  return (
    <ul className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        return (
          row && (
            <li
              key={key}
              data-index={index}
              ref={virtualizer.measureElement}
              className={styles.row}
              style={{ transform: `translateY(${String(start - top)}px)` }}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
            >
              {row.type === 'rule' && <RuleRow row={row} {...props} />}
              {row.type === 'group' && <GroupRow group={row.group} {...props} />}
              {row.type === 'more' && <MoreRow row={row} {...props} />}
            </li>
          )
        );
      })}
    </ul>
  );
}

function MoreRow({
  row,
  checker: { dispatch },
  words,
  language,
}: IssueListProps & { readonly row: Extract<ListRow, { readonly type: 'more' }> }) {
  return (
    <Button
      size="small"
      appearance="transparent"
      aria-expanded={row.isOpen}
      onClick={() => {
        dispatch({ type: 'whole', rule: row.rule });
      }}
    >
      {row.isOpen ? words.check.fewerGroups : fill(words.check.moreGroups, { n: row.n }, language)}
    </Button>
  );
}
