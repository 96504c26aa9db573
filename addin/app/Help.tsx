/** What every code means, in the reader's language, and what this product is. */
import { Button, Field, Input, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useState } from 'react';
import { fill, type Explanation } from '../../core/index.ts';
import { VERSION } from '../version.ts';
import type { Jobs } from '../worker/jobs.ts';
import { Explained } from './Explained.tsx';
import type { App } from './use-app.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '12px', alignItems: 'stretch' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  kind: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300 },
  entries: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: { padding: '2px 0' },
  about: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '12px' },
});

export default function Help({ app }: { readonly app: App }) {
  const styles = useStyles();
  const { state, dispatch, words } = app;
  const { explained } = state;
  const text = words.options;
  if (explained !== null)
    return (
      <div className={styles.list}>
        <div>
          <Button
            size="small"
            onClick={() => {
              dispatch({ type: 'panel', panel: 'help' });
            }}
          >
            {text.all}
          </Button>{' '}
          <Button
            size="small"
            onClick={() => {
              dispatch({ type: 'panel', panel: null });
            }}
          >
            {words.shell.back}
          </Button>
        </div>
        <One id={explained} app={app} />
      </div>
    );
  return (
    <div className={styles.list}>
      <h2 className={styles.heading}>{text.helpTitle}</h2>
      <All app={app} />
      <div className={styles.about}>
        <h2 className={styles.heading}>{text.about}</h2>
        <p>{fill(text.aboutText, { version: VERSION }, state.language)}</p>
        <p>{text.free}</p>
        <p>{text.privacy}</p>
      </div>
    </div>
  );
}

function One({ id, app }: { readonly id: string; readonly app: App }) {
  const { words, pane, state } = app;
  const { work, language, settings, tell } = pane;
  const [found, setFound] = useState<Explanation | 'nothing' | null>(null);
  useEffect(() => {
    let isCurrent = true;
    work.ask('explain', { id, language, settings }).then(
      (explanation) => {
        if (isCurrent) setFound(explanation ?? 'nothing');
      },
      (failure: unknown) => {
        tell({ kind: 'failure', failure });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [id, language, settings, work, tell]);
  if (found === null) return <p role="status">{words.shell.loading}</p>;
  if (found === 'nothing') return <p>{fill(words.options.unknown, { id }, state.language)}</p>;
  return <Explained explanation={found} />;
}

type Ids = Jobs['ids']['output'];

/** Entries of a kind that are listed; more are found by typing. */
const MOST_LISTED = 200;

function All({ app }: { readonly app: App }) {
  const styles = useStyles();
  const { words, pane, dispatch, state } = app;
  const { work, language, settings, tell } = pane;
  const text = words.options;
  const [kinds, setKinds] = useState<Ids>([]);
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim().toLowerCase());
  useEffect(() => {
    let isCurrent = true;
    work.ask('ids', { language, settings }).then(
      (found) => {
        if (isCurrent) setKinds(found);
      },
      (failure: unknown) => {
        tell({ kind: 'failure', failure });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [language, settings, work, tell]);
  const shown = kinds
    .map(({ kind, entries }) => ({
      kind,
      entries: entries.filter(({ id, title }) => `${id} ${title}`.toLowerCase().includes(wanted)),
    }))
    .filter(({ entries }) => entries.length > 0);
  const total = shown.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <>
      <Field label={text.search} hint={text.helpText}>
        <Input
          type="search"
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      <Text role="status">
        {kinds.length === 0
          ? words.shell.loading
          : total === 0
            ? text.nothingFound
            : fill(text.found, { n: total }, state.language)}
      </Text>
      {shown.map(({ kind, entries }) => (
        <section key={kind} aria-label={text.kinds[kind]}>
          <h3 className={styles.kind}>{text.kinds[kind]}</h3>
          <ul className={styles.entries}>
            {entries.slice(0, MOST_LISTED).map(({ id, title }) => (
              <li key={id} className={styles.entry}>
                <Link
                  as="button"
                  onClick={() => {
                    dispatch({ type: 'explain', id });
                  }}
                >
                  {id}
                </Link>{' '}
                {title}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
