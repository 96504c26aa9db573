/** Keeps a mistake in one part of the pane from taking the rest along. */
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { fill, type PaneWords } from '../../core/index.ts';

interface Props {
  readonly shell: PaneWords['shell'];
  readonly children: ReactNode;
}

interface Caught {
  readonly error: unknown;
}

export class ErrorBoundary extends Component<Props, { readonly caught: Caught | null }> {
  override state: { readonly caught: Caught | null } = { caught: null };

  static getDerivedStateFromError(error: unknown): { readonly caught: Caught } {
    return { caught: { error } };
  }

  override render(): ReactNode {
    const { caught } = this.state;
    const { shell, children } = this.props;
    if (!caught) return children;
    return (
      <div role="alert">
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{shell.broken}</MessageBarTitle>
            {fill(shell.brokenText, { cause: String(caught.error) }, 'en')}
          </MessageBarBody>
        </MessageBar>
        <p>
          <Button
            onClick={() => {
              this.setState({ caught: null });
            }}
          >
            {shell.showAgain}
          </Button>
        </p>
      </div>
    );
  }
}
