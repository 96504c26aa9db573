/** The look of everything: theme and direction, and no motion where the person wants none. */
import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { directionOf } from './languages.ts';
import { THEMES } from './theme.ts';
import type { App } from './use-app.ts';

const useStyles = makeStyles({
  motion: {
    '@media (prefers-reduced-motion: reduce)': {
      '& *': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
    },
  },
  all: { height: '100vh', overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground1 },
});

export function Themed({
  app: { theme, state },
  className,
  children,
}: {
  readonly app: App;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <FluentProvider
      theme={THEMES[theme]}
      dir={directionOf(state.language)}
      className={styles.motion}
      data-theme={theme}
    >
      {/* an element of its own: dialogs, which lie outside, take over the styles of the provider */}
      <div className={mergeClasses(styles.all, className)}>{children}</div>
    </FluentProvider>
  );
}
