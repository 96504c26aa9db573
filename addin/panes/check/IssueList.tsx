/** What was found, rule by rule. Only the rows in sight are drawn: there may be ten thousand. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { use, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { fill, type Report, type ReportGroup } from '../../../core/index.ts';
import { ScrollerContext } from '../../app/scroller.ts';
import { useUnseen } from '../../app/unseen.ts';
import type { PaneProps } from '../pane.ts';
import { GroupRow } from './GroupRow.tsx';
import { RuleRow } from './RuleRow.tsx';
import { rowsOf } from './rows.ts';
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

export function IssueList(props: IssueListProps) {
  const styles = useStyles();
  const { unseen } = useUnseen();
  const { report, checker, words, language } = props;
  const { state, dispatch } = checker;
  const { filter, folded, whole } = state;
  const rows = useMemo(() => rowsOf(report, { filter, folded, whole }), [report, filter, folded, whole]);
  const scroller = use(ScrollerContext);
  const list = useRef<HTMLUListElement>(null);
  const [scrollMargin, setMargin] = useState(0);
  useLayoutEffect(() => {
    setMargin(list.current?.offsetTop ?? 0);
  });
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => GUESS[rows[index]?.type ?? 'group'],
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
    scrollMargin,
  });
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="issue-list">
      <h2 className={unseen} id="issue-list">
        {words.check.list}
      </h2>
      <ul ref={list} className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row && (
              <li
                key={key}
                data-index={index}
                ref={virtualizer.measureElement}
                className={styles.row}
                style={{ transform: `translateY(${String(start - scrollMargin)}px)` }}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
              >
                {row.type === 'rule' && <RuleRow row={row} {...props} />}
                {row.type === 'group' && <GroupRow group={row.group} {...props} />}
                {row.type === 'more' && (
                  <Button
                    size="small"
                    appearance="transparent"
                    aria-expanded={row.isOpen}
                    onClick={() => {
                      dispatch({ type: 'whole', rule: row.rule });
                    }}
                  >
                    {row.isOpen
                      ? words.check.fewerGroups
                      : fill(words.check.moreGroups, { n: row.n }, language)}
                  </Button>
                )}
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
