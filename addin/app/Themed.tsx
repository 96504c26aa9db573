/** The look of everything: theme and direction, and no motion where the person wants none. */
import { FluentProvider, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { directionOf } from './languages.ts';
import { THEMES } from './theme.ts';
import type { App } from './use-app.ts';

const useStyles = makeStyles({
  root: {
    height: '100vh',
    '@media (prefers-reduced-motion: reduce)': {
      '& *': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
    },
  },
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
      className={mergeClasses(styles.root, className)}
      data-theme={theme}
    >
      {children}
    </FluentProvider>
  );
}
