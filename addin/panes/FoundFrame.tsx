/** What the tabs Indicators and Coherence have in common: what is looked at, the button that finds out, how far it is. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PaneProps } from './pane.ts';
import { ScopeChoice } from './ScopeChoice.tsx';
import type { Found } from './use-found.ts';
import { Working } from './Working.tsx';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '12px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props extends PaneProps {
  readonly found: Found<unknown>;
  readonly text: {
    readonly intro: string;
    readonly noBook: string;
    readonly run: string;
    readonly again: string;
  };
  /** What was found. */
  readonly children: ReactNode;
}

export function FoundFrame({ found, text, children, ...props }: Props) {
  const styles = useStyles();
  const { host, work, words, language } = props;
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
      {children}
    </div>
  );
}
