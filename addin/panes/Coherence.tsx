/** Tab *Coherence*: how migration helps or harms each goal of the plan, and the findings that people should discuss. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CoherenceView, GoalScore } from '../worker/results.ts';
import { Findings } from './coherence/Findings.tsx';
import { HeatMap } from './coherence/HeatMap.tsx';
import { scoreText } from './coherence/score-text.ts';
import type { PaneProps } from './pane.ts';
import { ScopeChoice } from './ScopeChoice.tsx';
import { useFound } from './use-found.ts';
import { Working } from './Working.tsx';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '12px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400 },
});

export default function Coherence(props: PaneProps) {
  const styles = useStyles();
  const { host, work, words, language } = props;
  const text = words.coherence;
  const found = useFound(props, (asked, watch) => work.ask('coherence', asked, watch));
  const { result, isStale, run, scope, find } = found;
  return (
    <div className={styles.tab}>
      {!result && <p className={styles.hint}>{host || work.hasConsolidation ? text.intro : text.noBook}</p>}
      <ScopeChoice {...props} found={found} />
      <div>
        <Button
          appearance={result && !isStale ? 'secondary' : 'primary'}
          disabledFocusable={(scope === 'workbook' && !host) || run.isWorking}
          onClick={find}
        >
          {result ? text.again : text.run}
        </Button>
      </div>
      {run.isWorking && <Working step={run.step} stop={run.stop} words={words} language={language} />}
      {isStale && !run.isWorking && <Text role="status">{words.figures.stale}</Text>}
      {result && <View {...props} view={result} isHere={scope === 'workbook'} onWritten={find} />}
    </div>
  );
}

function View({
  view,
  isHere,
  onWritten,
  ...props
}: PaneProps & {
  readonly view: CoherenceView;
  readonly isHere: boolean;
  readonly onWritten: () => void;
}) {
  const styles = useStyles();
  const text = props.words.coherence;
  return (
    <>
      {view.isCoherenceBook ? (
        <p className={styles.hint}>{text.answersText}</p>
      ) : view.rows.length === 0 ? (
        <p className={styles.hint}>{text.noPlan}</p>
      ) : (
        <section aria-label={text.heat}>
          <h2 className={styles.heading}>{text.heat}</h2>
          {view.plan && <PlanScore score={view.plan} {...props} />}
          <HeatMap view={view} isHere={isHere} {...props} />
        </section>
      )}
      <Findings findings={view.findings} isHere={isHere} onWritten={onWritten} {...props} />
    </>
  );
}

const PlanScore = ({ score, words, language }: PaneProps & { readonly score: GoalScore }) => (
  <p>
    {words.coherence.planScore}
    {words.shell.colon}
    {scoreText(score, words, language)}
  </p>
);
