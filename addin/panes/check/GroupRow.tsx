/** Cases with the same cause: where they stand, what is wrong, what to do, and the ways to repair or to explain them. */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  fill,
  type Language,
  type PaneWords,
  type ReportGroup,
  type ReportIssue,
  type Value,
} from '../../../core/index.ts';
import type { IssueListProps } from './IssueList.tsx';
import { valueText } from './value-text.ts';

const useStyles = makeStyles({
  group: {
    marginTop: '8px',
    marginInlineStart: '24px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  line: { margin: '0 0 4px' },
  todo: { margin: '0 0 4px', color: tokens.colorNeutralForeground2 },
  proposal: { margin: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  was: { textDecorationLine: 'line-through', fontWeight: tokens.fontWeightRegular },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
  places: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', margin: '0 0 4px' },
});

/** Cells of a group that are fetched when asked for. */
const MOST_CASES = 200;

export function GroupRow({ group, ...props }: IssueListProps & { readonly group: ReportGroup }) {
  const styles = useStyles();
  const { words, language, session, onFix, onKeep } = props;
  const text = words.check;
  const { rule, severity, message, todo, fix, explained } = group;
  const sheet = group.sheet ?? text.whole;
  const name = { rule, sheet: `${sheet} ${group.cells[0] ?? ''}` };
  return (
    <div className={styles.group}>
      <Places group={group} {...props} />
      <p className={styles.line}>{message}</p>
      {todo !== '' && (
        <p className={styles.todo}>
          <span aria-hidden="true">→ </span>
          {todo}
        </p>
      )}
      {fix && <Proposal group={group} fix={fix} words={words} language={language} />}
      {explained && <p className={styles.line}>{explanationOf(explained, text, language)}</p>}
      {session && (
        <div className={styles.tools}>
          {fix && (
            <Button
              size="small"
              aria-label={fill(text.fixName, name, language)}
              onClick={() => {
                onFix(group);
              }}
            >
              {text.fix}
            </Button>
          )}
          {severity !== 'info' && !explained?.holds && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={fill(text.keepName, name, language)}
              onClick={() => {
                onKeep(group);
              }}
            >
              {text.keep}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Proposal({
  group: { count, sameFix },
  fix,
  words: { check: text },
  language,
}: {
  readonly group: ReportGroup;
  readonly fix: NonNullable<ReportGroup['fix']>;
  readonly words: PaneWords;
  readonly language: Language;
}) {
  const styles = useStyles();
  const [edit] = fix.edits;
  if (!edit || fix.edits.length > 1) return null;
  const shown = (value: Value): string => valueText(value, text.blank, language);
  return (
    <p className={styles.proposal}>
      <span className={styles.was}>{shown(edit.from)}</span> <span aria-hidden="true">→</span>{' '}
      {shown(edit.to)}
      {fix.name !== null && ` (${fix.name})`}
      {count > 1 && !sameFix && ` ${text.proposalOthers}`}
    </p>
  );
}

function explanationOf(
  { text: because, by, on, holds }: NonNullable<ReportGroup['explained']>,
  text: PaneWords['check'],
  language: Language,
): string {
  const who = [by, on].filter((each) => each !== null).join(', ');
  if (!holds) return fill(text.lapsed, { text: because }, language);
  return who === ''
    ? fill(text.explained, { text: because }, language)
    : fill(text.explainedBy, { text: because, who }, language);
}

function Places({ group, ...props }: IssueListProps & { readonly group: ReportGroup }) {
  const styles = useStyles();
  const { words, language, settings, work, host, tell } = props;
  const text = words.check;
  const { sheet, cells, more } = group;
  const [all, setAll] = useState<readonly ReportIssue[] | null>(null);
  if (sheet === null) return <p className={styles.places}>{text.whole}</p>;
  const go = (cell: string): void => {
    host?.goTo({ sheet, cell }).catch((failure: unknown) => {
      tell({ kind: 'failure', failure });
    });
  };
  const showAll = async (): Promise<void> => {
    if (!host) return;
    try {
      await work.ready(host);
      setAll(await work.ask('cases', { language, settings, group: nameOf(group), limit: MOST_CASES }));
    } catch (failure) {
      tell({ kind: 'failure', failure });
    }
  };
  const listed = all ? [...new Set(all.flatMap(({ place: { cell } }) => cell ?? []))] : cells;
  return (
    <p className={styles.places}>
      <span>{sheet}</span>
      {listed.map((cell) => (
        <Link
          key={cell}
          as="button"
          aria-label={fill(text.goTo, { cell, sheet }, language)}
          onClick={() => {
            go(cell);
          }}
        >
          {cell}
        </Link>
      ))}
      {cells.length === 0 && (
        <Link
          as="button"
          aria-label={fill(text.goTo, { cell: 'A1', sheet }, language)}
          onClick={() => {
            go('A1');
          }}
        >
          A1
        </Link>
      )}
      {all === null && more > 0 && (
        <Link as="button" onClick={() => void showAll()}>
          {fill(text.more, { n: more }, language)}
        </Link>
      )}
      {all !== null && all.length < group.count && (
        <span>{fill(text.casesCut, { shown: all.length, total: group.count }, language)}</span>
      )}
    </p>
  );
}

export const nameOf = ({ key, rule, variant }: ReportGroup) => ({
  ...{ key, rule },
  ...(variant !== undefined && { variant }),
});
