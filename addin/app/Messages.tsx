/** What happened and the way on, under the tabs; read out by screen readers without taking the focus. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Message } from '../panes/pane.ts';
import { failureWords, textAtOnce } from './failure-text.ts';
import { CloseIcon } from './icons.tsx';
import type { App } from './use-app.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  text: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

export function Messages({ app }: { readonly app: App }) {
  const styles = useStyles();
  const { state, dispatch, words } = app;
  return (
    <div className={styles.list} role="status" aria-live="polite" aria-label={words.shell.messages}>
      {state.messages.map(({ id, message }) => (
        <MessageBar key={id} intent={intentOf(message)} layout="multiline" politeness="polite">
          <MessageBarBody className={styles.text}>
            <Text message={message} app={app} />
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                aria-label={words.shell.dismiss}
                icon={<CloseIcon />}
                onClick={() => {
                  dispatch({ type: 'dismiss', id });
                }}
              />
            }
          >
            {message.kind === 'failure' && message.retry && (
              <Button
                size="small"
                onClick={() => {
                  dispatch({ type: 'dismiss', id });
                  message.retry?.();
                }}
              >
                {words.shell.retry}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}

const intentOf = ({ kind }: Message): 'success' | 'info' | 'error' =>
  kind === 'done' ? 'success' : kind === 'note' ? 'info' : 'error';

function Text({ message, app }: { readonly message: Message; readonly app: App }) {
  const { words, state, pane } = app;
  const { language } = state;
  const failure = message.kind === 'failure' ? message.failure : null;
  const [text, setText] = useState(() => (failure === null ? '' : textAtOnce(failure, words, language)));
  useEffect(() => {
    if (failure === null) return;
    let isCurrent = true;
    void failureWords(failure, words, language, pane.work).then((found) => {
      if (isCurrent) setText(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [failure, words, language, pane.work]);
  return <>{message.kind === 'failure' ? (text ?? words.shell.loading) : message.text}</>;
}
