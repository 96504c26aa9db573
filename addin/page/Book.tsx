/** The dropped workbook: its sheets, their cells, and the line in which a cell is changed. */
import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { fill, fromA1, toA1 } from '../../core/index.ts';
import { messageOf } from '../panes/check/FixDialog.tsx';
import type { PaneProps } from '../panes/pane.ts';
import type { SheetSize } from '../worker/jobs.ts';
import { CellField, type CellFieldHandle } from './CellField.tsx';
import { Cells } from './cells.ts';
import { Grid } from './Grid.tsx';
import type { Position } from './move.ts';
import type { Place, ShownPlace } from './place.ts';
import { valueOfTyped } from './typed.ts';

const useStyles = makeStyles({
  book: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  sheets: { padding: '4px 8px', display: 'flex', gap: '8px', alignItems: 'center' },
  grid: { flexGrow: 1, minHeight: 0, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
});

interface Sheets {
  readonly sheets: readonly SheetSize[];
  readonly canBePatched: boolean;
}

export function Book({ pane, place }: { readonly pane: PaneProps; readonly place: ShownPlace }) {
  const styles = useStyles();
  const { host, session, work, words, language, settings, kept, tell } = pane;
  const text = words.page;
  const [{ sheets, canBePatched }, setSheets] = useState<Sheets>({ sheets: [], canBePatched: false });
  const [name, setName] = useState('');
  const [active, setActive] = useState<Position>({ row: 1, column: 1 });
  const field = useRef<CellFieldHandle>(null);
  const area = useRef<HTMLDivElement>(null);
  /** The person asked for a cell and goes on from there. */
  const isAwaited = useRef(false);
  const focusGrid = (): void => {
    area.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  };
  const fail = useCallback(
    (failure: unknown) => {
      tell({ kind: 'failure', failure });
    },
    [tell],
  );
  useEffect(() => {
    if (!host) return;
    let isCurrent = true;
    const load = async (): Promise<void> => {
      await work.ready(host);
      const found = await work.ask('sheets', { settings });
      if (!isCurrent) return;
      setSheets(found);
      const first = found.sheets.find(({ visibility }) => visibility === 'visible');
      setName((known) => (known === '' ? (first?.name ?? '') : known));
    };
    load().catch(fail);
    return () => {
      isCurrent = false;
    };
  }, [host, work, settings, fail]);
  const cells = useMemo(
    () => (host && name !== '' ? new Cells(host, work, settings, name, fail) : null),
    [host, work, settings, name, fail],
  );
  useSyncExternalStore(
    useCallback((listener: () => void) => cells?.subscribe(listener) ?? (() => undefined), [cells]),
    () => cells?.version ?? 0,
  );
  useEffect(
    () =>
      session?.onChanged(() => {
        if (!host) return;
        work
          .read(host)
          .then(() => work.ask('sheets', { settings }))
          .then((found) => {
            setSheets(found);
            cells?.forget();
          }, fail);
      }),
    [session, host, work, settings, cells, fail],
  );
  useEffect(
    () =>
      place.watch(({ sheet, cell }: Place) => {
        const at = fromA1(cell.split(':')[0] ?? '');
        setName(sheet);
        if (at) setActive(at);
        isAwaited.current = true;
      }),
    [place],
  );
  // the grid of another sheet is there only now
  useEffect(() => {
    if (!isAwaited.current) return;
    isAwaited.current = false;
    focusGrid();
  });
  useEffect(() => {
    place.tell(name === '' ? null : { sheet: name, cell: toA1(active.row, active.column) });
  }, [place, name, active]);
  const marks = useMemo(
    () =>
      new Map(
        kept.marks
          .filter(({ sheetId }) => sheetId === name)
          .map((mark) => [`${String(mark.row)},${String(mark.column)}`, mark]),
      ),
    [kept.marks, name],
  );
  const change = async (typed: string): Promise<void> => {
    const from = cells?.at(active.row, active.column)?.value ?? null;
    const to = valueOfTyped(typed);
    if (!session || from === to) return;
    const cell = toA1(active.row, active.column);
    const label = fill(words.check.labels.edit, { cell: `${name} ${cell}` }, language);
    try {
      const written = await session.write([{ sheet: name, ...active, from, to }], label);
      if (written.passed.length > 0) tell(messageOf(written, pane));
    } catch (failure) {
      fail(failure);
    }
  };
  const sheet = sheets.find((each) => each.name === name);
  return (
    <div className={styles.book}>
      <div className={styles.sheets}>
        <Select
          size="small"
          aria-label={text.sheets}
          value={name}
          onChange={(_, { value }) => {
            setName(value);
            setActive({ row: 1, column: 1 });
          }}
        >
          {sheets.map((each) => (
            <option key={each.name} value={each.name}>
              {each.visibility === 'visible' ? each.name : `${each.name} ${text.hidden}`}
            </option>
          ))}
        </Select>
      </div>
      <CellField
        ref={field}
        active={active}
        cell={cells?.at(active.row, active.column) ?? null}
        canChange={canBePatched && session !== null}
        onChange={(typed) => void change(typed)}
        onLeave={focusGrid}
        words={words}
        language={language}
      />
      <div className={styles.grid} ref={area}>
        {sheet && cells && (
          <Grid
            key={sheet.name}
            {...{ sheet, cells, active, marks, words, language }}
            onActive={setActive}
            onEdit={() => field.current?.focus()}
          />
        )}
      </div>
    </div>
  );
}
