/** The frame: tabs, settings and help, messages, and the tab that is open. Tabs keep their state while hidden. */
import { Button, makeStyles, Tab, TabList, tokens, Tooltip } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { PaneProps } from '../panes/pane.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { useFocusKept } from './focus-kept.ts';
import { HelpIcon, SettingsIcon } from './icons.tsx';
import { Messages } from './Messages.tsx';
import { ScrollerContext } from './scroller.ts';
import type { TabId } from './state.ts';
import { TABS, type Tab as PaneTab } from './tabs.ts';
import { useUnseen } from './unseen.ts';
import type { App } from './use-app.ts';

const Settings = lazy(() => import('./Settings.tsx'));
const Help = lazy(() => import('./Help.tsx'));

const useStyles = makeStyles({
  frame: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    alignItems: 'start',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // by itself a list of tabs never gives way, and would push the tools out of a narrow pane
  tabs: {
    flexWrap: 'wrap',
    flexGrow: 1,
    flexShrink: 1,
    minWidth: 0,
    // so that the longest names take two lines of the narrowest pane, not three
    '& .fui-Tab': { paddingLeft: '4px', paddingRight: '4px' },
  },
  tools: { display: 'flex', flexShrink: 0, padding: '2px' },
  body: { position: 'relative', flexGrow: 1, minHeight: 0 },
  scroller: {
    height: '100%',
    overflowY: 'scroll',
    padding: '12px',
    boxSizing: 'border-box',
    // a list is as wide as its longest entry unless told otherwise
    '& .fui-Select': { minWidth: 0 },
  },
});

export function Pane({ app }: { readonly app: App }) {
  const styles = useStyles();
  const { unseen } = useUnseen();
  const { state, dispatch, words, pane } = app;
  const { shell } = words;
  const { panel, tab: open, visited } = state;
  const toggle = (name: 'settings' | 'help') => () => {
    dispatch({ type: 'panel', panel: panel === name ? null : name });
  };
  return (
    <div className={styles.frame}>
      <h1 className={unseen}>{shell.title}</h1>
      <header className={styles.head}>
        <TabList
          size="small"
          className={styles.tabs}
          aria-label={shell.tabList}
          // behind settings and help no tab is open, so that a press on any opens it
          selectedValue={panel === null ? open : null}
          onTabSelect={(_, { value }) => {
            dispatch({ type: 'tab', tab: value as TabId });
          }}
        >
          {TABS.map(({ id }) => (
            <Tab key={id} id={`tab-${id}`} value={id} aria-controls={`panel-${id}`}>
              {shell.tabs[id]}
            </Tab>
          ))}
        </TabList>
        <div className={styles.tools}>
          <Tool
            name={shell.settings}
            isOpen={panel === 'settings'}
            onClick={toggle('settings')}
            icon={<SettingsIcon />}
          />
          <Tool name={shell.help} isOpen={panel === 'help'} onClick={toggle('help')} icon={<HelpIcon />} />
        </div>
      </header>
      <Messages app={app} />
      <div className={styles.body}>
        {panel !== null && (
          <Scroller isHidden={false} name={panel === 'settings' ? shell.settings : shell.help}>
            <Guarded app={app}>{panel === 'settings' ? <Settings app={app} /> : <Help app={app} />}</Guarded>
          </Scroller>
        )}
        {TABS.filter(({ id }) => visited.includes(id)).map((each) => (
          <TabPanel
            key={each.id}
            tab={each}
            isHidden={panel !== null || each.id !== open}
            app={app}
            pane={pane}
          />
        ))}
      </div>
    </div>
  );
}

function Tool({
  name,
  isOpen,
  onClick,
  icon,
}: {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onClick: () => void;
  readonly icon: React.JSX.Element;
}) {
  return (
    <Tooltip content={name} relationship="label">
      <Button
        size="small"
        appearance={isOpen ? 'secondary' : 'subtle'}
        aria-pressed={isOpen}
        icon={icon}
        onClick={onClick}
      />
    </Tooltip>
  );
}

function TabPanel({
  tab: { id, Content },
  isHidden,
  app,
  pane,
}: {
  readonly tab: PaneTab;
  readonly isHidden: boolean;
  readonly app: App;
  readonly pane: PaneProps;
}) {
  return (
    <Scroller isHidden={isHidden} id={`panel-${id}`} labelledBy={`tab-${id}`}>
      <Guarded app={app}>
        <Content {...pane} />
      </Guarded>
    </Scroller>
  );
}

function Guarded({ app, children }: { readonly app: App; readonly children: React.ReactNode }) {
  const { shell } = app.words;
  return (
    <ErrorBoundary shell={shell}>
      <Suspense fallback={<p role="status">{shell.loading}</p>}>{children}</Suspense>
    </ErrorBoundary>
  );
}

function Scroller({
  isHidden,
  id,
  labelledBy,
  name,
  children,
}: {
  readonly isHidden: boolean;
  readonly id?: string;
  readonly labelledBy?: string;
  readonly name?: string;
  readonly children: React.ReactNode;
}) {
  const styles = useStyles();
  const [element, setElement] = useState<HTMLElement | null>(null);
  useFocusKept(element);
  return (
    <section
      ref={setElement}
      className={styles.scroller}
      hidden={isHidden}
      id={id}
      role={labelledBy === undefined ? 'region' : 'tabpanel'}
      aria-labelledby={labelledBy}
      aria-label={name}
      tabIndex={0}
    >
      <ScrollerContext value={element}>{children}</ScrollerContext>
    </section>
  );
}
