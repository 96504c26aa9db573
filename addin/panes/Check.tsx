/** Tab *Check*: what is wrong in the workbook, where, and how it is repaired (design §5). */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fill, type ReportGroup } from '../../core/index.ts';
import { Changes } from './check/Changes.tsx';
import { FixDialog, type ToFix } from './check/FixDialog.tsx';
import { IssueList } from './check/IssueList.tsx';
import { KeepDialog } from './check/KeepDialog.tsx';
import { Marks } from './check/Marks.tsx';
import { Progress } from './check/Progress.tsx';
import { Summary } from './check/Summary.tsx';
import { useCheck } from './check/use-check.ts';
import type { PaneProps } from './pane.ts';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '12px' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export default function Check(props: PaneProps) {
  const styles = useStyles();
  const { host, session, kept, words, language } = props;
  const text = words.check;
  const checker = useCheck(props);
  const { state, run } = checker;
  const { checkup, phase } = state;
  const [fixing, setFixing] = useState<ToFix | null>(null);
  // the list stays where it is while the last step is taken back
  const [hasChanges, setHasChanges] = useState(false);
  if (kept.log.length > 0 && !hasChanges) setHasChanges(true);
  const [keeping, setKeeping] = useState<ReportGroup | null>(null);
  const isWorking = phase === 'working';
  return (
    <div className={styles.tab}>
      {!checkup && <p className={styles.hint}>{host ? text.intro : text.noBook}</p>}
      <div className={styles.tools}>
        <Button
          appearance={checkup && !state.isStale ? 'secondary' : 'primary'}
          disabledFocusable={!host || isWorking}
          onClick={run}
        >
          {checkup ? text.again : text.run}
        </Button>
        {checkup && checkup.fixable.safe > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={isWorking || !session}
            title={text.fixAllHint}
            onClick={() => {
              setFixing({ of: 'safe', label: text.labels.fixAll });
            }}
          >
            {fill(text.fixAll, { n: checkup.fixable.safe }, language)}
          </Button>
        )}
        {checkup && session && <Marks {...props} session={session} checkup={checkup} />}
        {(kept.log.length > 0 || hasChanges) && session && <Changes {...props} session={session} />}
      </div>
      <Progress checker={checker} words={words} language={language} />
      {checkup && (
        <>
          <Summary checkup={checkup} checker={checker} words={words} language={language} />
          <IssueList
            {...props}
            report={checkup.report}
            checker={checker}
            onFix={(group) => {
              setFixing({ of: group, label: fill(text.labels.fix, { rule: group.rule }, language) });
            }}
            onKeep={setKeeping}
          />
        </>
      )}
      {fixing && session && (
        <FixDialog
          {...props}
          session={session}
          what={fixing}
          onClose={() => {
            setFixing(null);
          }}
        />
      )}
      {keeping && session && (
        <KeepDialog
          {...props}
          session={session}
          group={keeping}
          onClose={() => {
            setKeeping(null);
          }}
        />
      )}
    </div>
  );
}
