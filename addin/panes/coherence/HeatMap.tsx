/**
 * Goals × dimensions of migration, in one direction at a time so that it fits the pane: signs and words, never colour
 * alone. One cell takes part in the order of the Tab key; arrow keys move, Enter shows what is behind the cell.
 */
import { Field, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { CoherenceView } from '../../worker/results.ts';
import type { PaneProps } from '../pane.ts';
import { Behind } from './Behind.tsx';
import { cellText, MARKS, SIGNS } from './heat-words.ts';

const useStyles = makeStyles({
  wide: { overflowX: 'auto', marginTop: '8px' },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase100,
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: '2px',
      textAlign: 'center',
      minWidth: '18px',
      height: '20px',
    },
  },
  goal: {
    textAlign: 'start',
    position: 'sticky',
    insetInlineStart: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // cut for the eye only: who listens hears all of it
  title: {
    display: 'block',
    maxWidth: '80px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  column: { verticalAlign: 'bottom', fontWeight: tokens.fontWeightRegular },
  name: { writingMode: 'vertical-rl', whiteSpace: 'nowrap', display: 'inline-block' },
  cell: {
    cursor: 'pointer',
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // colours of the system come with its own border
    '@media (forced-colors: active)': { forcedColorAdjust: 'auto' },
  },
  gain: { backgroundColor: tokens.colorStatusSuccessBackground2, color: tokens.colorNeutralForeground1 },
  harm: { backgroundColor: tokens.colorStatusDangerBackground2, color: tokens.colorNeutralForeground1 },
  mixed: { backgroundColor: tokens.colorStatusWarningBackground2, color: tokens.colorNeutralForeground1 },
  strong: { fontWeight: tokens.fontWeightBold },
  quiet: { color: tokens.colorNeutralForeground2 },
  line: { margin: '0 0 4px' },
});

type Side = 'effects' | 'returns';

interface Props extends PaneProps {
  readonly view: CoherenceView;
  readonly isHere: boolean;
}

interface At {
  readonly row: number;
  readonly column: number;
}

export function HeatMap({ view: { dimensions, rows }, isHere, ...props }: Props) {
  const styles = useStyles();
  const { words } = props;
  const text = words.coherence;
  const [side, setSide] = useState<Side>('effects');
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  const [opened, setOpened] = useState<At | null>(null);
  const table = useRef<HTMLTableElement>(null);

  const move = (next: At): void => {
    const inside = {
      row: Math.max(0, Math.min(rows.length - 1, next.row)),
      column: Math.max(0, Math.min(dimensions.length - 1, next.column)),
    };
    setAt(inside);
    table.current?.querySelector<HTMLElement>(`[data-at="${nameOf(inside)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, here: At): void => {
    const next = nextOf(event.key, here, rows.length, dimensions.length);
    if (next) move(next);
    else if (event.key === 'Enter' || event.key === ' ') setOpened(here);
    else return;
    event.preventDefault();
  };
  const openRow = opened === null ? undefined : rows[opened.row];
  const openCell = opened === null ? undefined : openRow?.[side][opened.column];
  return (
    <>
      <Field label={text.direction}>
        <RadioGroup
          layout="horizontal"
          value={side}
          onChange={(_, { value }) => {
            setSide(value as Side);
            setOpened(null);
          }}
        >
          <Radio value="effects" label={text.directions.effects} />
          <Radio value="returns" label={text.directions.returns} />
        </RadioGroup>
      </Field>
      <p className={mergeClasses(styles.line, styles.quiet)} id="heat-hint">
        {text.gridHint}
      </p>
      <div className={styles.wide}>
        <table
          className={styles.table}
          role="grid"
          aria-label={text.heat}
          aria-describedby="heat-hint"
          ref={table}
        >
          <thead>
            <tr>
              <th scope="col" className={styles.goal}>
                {text.goal}
              </th>
              {dimensions.map(({ id, label }) => (
                <th key={id} scope="col" className={styles.column}>
                  <span className={styles.name}>{label}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                <th scope="row" className={styles.goal} title={row.label}>
                  <span className={styles.title}>
                    {row.id} {row.label}
                  </span>
                </th>
                {row[side].map((cell, column) => {
                  const here = { row: index, column };
                  return (
                    <td
                      key={column}
                      data-at={nameOf(here)}
                      className={mergeClasses(
                        styles.cell,
                        cell.state === 'gain' && styles.gain,
                        cell.state === 'harm' && styles.harm,
                        cell.state === 'mixed' && styles.mixed,
                        cell.intensity >= 3 && styles.strong,
                      )}
                      tabIndex={at.row === index && at.column === column ? 0 : -1}
                      aria-label={cellText(row, dimensions[column]?.label ?? '', cell, words)}
                      onFocus={() => {
                        setAt(here);
                      }}
                      onClick={() => {
                        setOpened(here);
                      }}
                      onKeyDown={(event) => {
                        onKeyDown(event, here);
                      }}
                    >
                      {cell.text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={mergeClasses(styles.line, styles.quiet)}>
        {SIGNS.map((sign) => `${sign} ${text.marks[MARKS[sign]]}`).join(' · ')}
      </p>
      {openRow && openCell && (
        <Behind
          row={openRow}
          cell={openCell}
          dimension={dimensions[opened?.column ?? 0]?.label ?? ''}
          isHere={isHere}
          {...props}
        />
      )}
    </>
  );
}

const nameOf = ({ row, column }: At): string => `${String(row)},${String(column)}`;

function nextOf(key: string, { row, column }: At, rows: number, columns: number): At | null {
  switch (key) {
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    case 'PageDown':
      return { row: rows - 1, column };
    case 'PageUp':
      return { row: 0, column };
    default:
      return null;
  }
}
