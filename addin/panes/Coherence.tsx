/** Tab *Coherence*: how migration helps or harms each goal of the plan, and the findings that people should discuss. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { CoherenceView, GoalScore } from '../worker/results.ts';
import { Findings } from './coherence/Findings.tsx';
import { HeatMap } from './coherence/HeatMap.tsx';
import { scoreText } from './coherence/score-text.ts';
import { FoundFrame } from './FoundFrame.tsx';
import type { PaneProps } from './pane.ts';
import { useFound } from './use-found.ts';

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400 },
});

export default function Coherence(props: PaneProps) {
  const { work, words } = props;
  const found = useFound(props, (asked, watch) => work.ask('coherence', asked, watch));
  const { result, scope, find } = found;
  return (
    <FoundFrame {...props} found={found} text={words.coherence}>
      {result && <View {...props} view={result} isHere={scope === 'workbook'} onWritten={find} />}
    </FoundFrame>
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
