/** What a fix will change, cell by cell, before it is made. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { fill, type CellFix, type ReportGroup, type Value } from '../../../core/index.ts';
import type { Session } from '../../app/session.ts';
import type { CellChange, PassedOver, Written } from '../../host/host.ts';
import type { Fixes } from '../../worker/jobs.ts';
import type { PaneProps } from '../pane.ts';
import { useTableStyles } from '../table-styles.ts';
import { nameOf } from './GroupRow.tsx';
import { valueText } from './value-text.ts';

export interface ToFix {
  readonly of: 'safe' | ReportGroup;
  /** Name of the step in the list of changes. */
  readonly label: string;
}

interface Props extends PaneProps {
  readonly session: Session;
  readonly what: ToFix;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  high: { maxHeight: '45vh', overflowY: 'auto' },
  table: { '& th, & td': { overflowWrap: 'anywhere' } },
  surface: { padding: '16px', maxWidth: 'min(600px, 100vw)' },
  note: { color: tokens.colorNeutralForeground2 },
});

/** Rows of the preview; all are changed. */
const MOST_ROWS = 200;

export function FixDialog(props: Props) {
  const styles = useStyles();
  const { host, session, work, words, language, settings, what, tell, onClose } = props;
  const text = words.check;
  const [fixes, setFixes] = useState<Fixes | null>(null);
  const [isWriting, setWriting] = useState(false);
  useEffect(() => {
    if (!host) return;
    const of = what.of === 'safe' ? 'safe' : nameOf(what.of);
    work
      .ready(host)
      .then(() => work.ask('fixes', { language, settings, of }))
      .then(setFixes, (failure: unknown) => {
        onClose();
        tell({ kind: 'failure', failure });
      });
    // the preview is of the moment at which it was opened
  }, []);
  const apply = async (cells: readonly CellFix[]): Promise<void> => {
    setWriting(true);
    try {
      const written = await session.write(cells.map(changeOf), what.label);
      tell(messageOf(written, props));
    } catch (failure) {
      tell({ kind: 'failure', failure });
    }
    onClose();
  };
  const n = fixes?.cells.length ?? 0;
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{text.preview}</DialogTitle>
          <DialogContent>
            {fixes === null ? (
              <p role="status">{words.shell.loading}</p>
            ) : (
              <>
                <p>{n === 0 ? text.nothingSafe : fill(text.previewText, { n }, language)}</p>
                {n > 0 && <Preview cells={fixes.cells} {...props} />}
                <LeftAsTheyAre fixes={fixes} {...props} />
                {n > 0 && <p className={styles.note}>{undoText(props)}</p>}
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabledFocusable={n === 0 || isWriting}
              onClick={() => {
                if (fixes) void apply(fixes.cells);
              }}
            >
              {fill(text.apply, { n }, language)}
            </Button>
            <Button onClick={onClose}>{text.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Preview({ cells, words, language }: Props & { readonly cells: readonly CellFix[] }) {
  const styles = useStyles();
  const tables = useTableStyles();
  const { columns, previewCut, blank } = words.check;
  const shown = (value: Value): string => valueText(value, blank, language);
  return (
    <>
      <div
        className={mergeClasses(tables.wide, styles.high)}
        tabIndex={0}
        role="group"
        aria-label={words.check.preview}
      >
        <table className={mergeClasses(tables.rows, styles.table)}>
          <thead>
            <tr>
              <th scope="col">{columns.cell}</th>
              <th scope="col">{columns.from}</th>
              <th scope="col">{columns.to}</th>
            </tr>
          </thead>
          <tbody>
            {cells.slice(0, MOST_ROWS).map(({ sheet, cell, from, to }) => (
              <tr key={`${sheet}!${cell}`}>
                <th scope="row">
                  {sheet} {cell}
                </th>
                <td>{shown(from)}</td>
                <td>{shown(to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {cells.length > MOST_ROWS && <p>{fill(previewCut, { shown: MOST_ROWS }, language)}</p>}
    </>
  );
}

function LeftAsTheyAre({ fixes: { passed }, words, language }: Props & { readonly fixes: Fixes }) {
  if (passed.length === 0) return null;
  const { passed: left, passedWhy } = words.check;
  const { colon } = words.shell;
  return (
    <details>
      <summary>{fill(left, { n: passed.length }, language)}</summary>
      <ul>
        {passed.slice(0, MOST_ROWS).map(({ rule, cell, why }) => (
          <li key={`${rule} ${cell}`}>
            {cell}
            {colon}
            {passedWhy[why]}
          </li>
        ))}
      </ul>
    </details>
  );
}

const changeOf = ({ sheet, row, column, from, to }: CellFix): CellChange => ({
  sheet,
  row,
  column,
  from,
  to,
});

/** Before it is done: what will be possible afterwards. */
function undoText({ session, words }: Props): string {
  const { kind, groupsUndo } = session.host.capabilities;
  const { undoFile, undoOne, undoSteps } = words.check;
  return kind === 'file' ? undoFile : groupsUndo ? undoOne : undoSteps;
}

/** What was done, what was left and why, and how it can be undone. */
export function messageOf(
  { done, passed, undo }: Written,
  { session, words, language }: PaneProps,
): { readonly kind: 'done' | 'note'; readonly text: string } {
  const { changed, notChanged, passed: left, passedWhy, undoLost } = words.check;
  const reasons = [...new Set(passed.map(({ why }) => passedWhy[why satisfies PassedOver]))];
  const kind = session?.host.capabilities.kind ?? 'file';
  const parts = [
    done.length === 0 ? notChanged : fill(changed, { n: done.length }, language),
    passed.length === 0
      ? ''
      : `${fill(left, { n: passed.length }, language)} (${reasons.join(words.shell.semicolon)}).`,
    done.length > 0 && undo === 'lost' && kind === 'excel' ? undoLost : '',
  ];
  return { kind: done.length === 0 ? 'note' : 'done', text: parts.filter((part) => part !== '').join(' ') };
}
