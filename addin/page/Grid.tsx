/** The cells of one sheet, light and read quickly: only those in sight are drawn. One cell is active, as in Excel. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useSyncExternalStore, type KeyboardEvent } from 'react';
import { columnLetters, fill, show, toA1, type Language, type PaneWords } from '../../core/index.ts';
import type { MarkedCell } from '../host/host.ts';
import type { SheetSize } from '../worker/jobs.ts';
import type { Cells } from './cells.ts';
import { moved, type Position } from './move.ts';

const ROW = 26;
const CORNER = 56;
/** Empty rows and columns behind the data, so that something can be added. */
const SPARE = { rows: 20, columns: 2 };

const useStyles = makeStyles({
  scroller: {
    position: 'relative',
    height: '100%',
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  cell: {
    position: 'absolute',
    boxSizing: 'border-box',
    padding: '4px 6px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    cursor: 'default',
  },
  number: { textAlign: 'end' },
  formula: { fontStyle: 'italic' },
  marked: { color: '#000000', forcedColorAdjust: 'none' },
  active: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-2px',
    zIndex: 1,
    '@media (forced-colors: active)': { outlineColor: 'Highlight' },
  },
  heads: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    height: `${String(ROW)}px`,
  },
  head: {
    position: 'absolute',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: '4px 6px',
    textAlign: 'center',
    overflow: 'hidden',
  },
  rowHead: { position: 'sticky', insetInlineStart: 0, zIndex: 2, width: `${String(CORNER)}px` },
  corner: { zIndex: 4 },
  row: { position: 'absolute', insetInlineStart: 0, width: '100%' },
});

export interface GridProps {
  readonly sheet: SheetSize;
  readonly cells: Cells;
  readonly active: Position;
  readonly onActive: (position: Position) => void;
  readonly onEdit: () => void;
  readonly marks: ReadonlyMap<string, MarkedCell>;
  readonly words: PaneWords;
  readonly language: Language;
}

export function Grid({ sheet, cells, active, onActive, onEdit, marks, words, language }: GridProps) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  useSyncExternalStore(cells.subscribe, () => cells.version);
  const size = { rows: sheet.rowCount + SPARE.rows, columns: sheet.columnCount + SPARE.columns };
  const getScrollElement = (): HTMLDivElement | null => scroller.current;
  const rows = useVirtualizer({
    ...{ count: size.rows, getScrollElement, overscan: 8, scrollMargin: 0 },
    ...{ estimateSize: () => ROW, paddingStart: ROW, scrollPaddingStart: ROW },
  });
  const columns = useVirtualizer({
    ...{ horizontal: true, count: size.columns, getScrollElement, overscan: 2 },
    ...{ estimateSize: (index) => cells.width(index + 1), paddingStart: CORNER, scrollPaddingStart: CORNER },
  });
  const { hasWidths } = cells;
  useEffect(() => {
    columns.measure();
  }, [hasWidths, columns]);
  useEffect(() => {
    rows.scrollToIndex(active.row - 1);
    columns.scrollToIndex(active.column - 1);
  }, [active, rows, columns]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      onEdit();
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 2);
    const next = moved(active, event, size, { rows: sheet.rowCount, columns: sheet.columnCount }, page);
    if (!next) return;
    event.preventDefault();
    onActive(next);
  };
  const shownColumns = columns.getVirtualItems();
  const shownRows = rows.getVirtualItems();
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      tabIndex={0}
      aria-label={fill(words.page.grid, { sheet: sheet.name }, language)}
      aria-rowcount={size.rows + 1}
      aria-colcount={size.columns + 1}
      aria-activedescendant={idOf(active)}
      onKeyDown={onKeyDown}
    >
      <div
        role="presentation"
        style={{ position: 'relative', height: rows.getTotalSize(), width: columns.getTotalSize() }}
      >
        <div role="row" aria-rowindex={1} className={styles.heads}>
          <div
            role="columnheader"
            aria-colindex={1}
            className={mergeClasses(styles.head, styles.rowHead, styles.corner)}
            style={{ height: ROW, position: 'sticky' }}
          >
            <span style={{ fontSize: 0 }}>{words.page.corner}</span>
          </div>
          {shownColumns.map(({ index, start, size: width }) => (
            <div
              key={index}
              role="columnheader"
              aria-colindex={index + 2}
              className={styles.head}
              style={{ top: 0, insetInlineStart: start, width, height: ROW }}
            >
              {columnLetters(index + 1)}
            </div>
          ))}
        </div>
        {shownRows.map(({ index, start }) => (
          <div
            key={index}
            role="row"
            aria-rowindex={index + 2}
            className={styles.row}
            style={{ top: start, height: ROW }}
          >
            <div
              role="rowheader"
              aria-colindex={1}
              className={mergeClasses(styles.head, styles.rowHead)}
              style={{ height: ROW, position: 'sticky' }}
            >
              {index + 1}
            </div>
            {shownColumns.map((column) => {
              const position = { row: index + 1, column: column.index + 1 };
              const cell = cells.at(position.row, position.column);
              const mark = marks.get(`${String(position.row)},${String(position.column)}`);
              const isActive = position.row === active.row && position.column === active.column;
              return (
                <div
                  key={column.index}
                  id={idOf(position)}
                  role="gridcell"
                  aria-colindex={column.index + 2}
                  aria-selected={isActive}
                  className={mergeClasses(
                    styles.cell,
                    typeof cell?.value === 'number' && styles.number,
                    cell?.isFormula && styles.formula,
                    mark && styles.marked,
                    isActive && styles.active,
                  )}
                  style={{
                    ...{ top: 0, insetInlineStart: column.start, width: column.size, height: ROW },
                    ...(mark?.gave.fill && { backgroundColor: `#${mark.gave.fill}` }),
                  }}
                  onMouseDown={() => {
                    onActive(position);
                  }}
                  onDoubleClick={onEdit}
                >
                  {signOf(mark)}
                  {cell && cell.value !== null ? show(cell.value, language, true) : ''}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

const idOf = ({ row, column }: Position): string => `cell-${toA1(row, column)}`;

/** The sign that the mark puts before the value. */
const signOf = (mark: MarkedCell | undefined): string => {
  const sign = /[✖▲ℹ]/.exec(mark?.gave.format ?? '')?.[0];
  return sign === undefined ? '' : `${sign} `;
};
