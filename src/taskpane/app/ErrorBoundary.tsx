/** A fault of ours ends one room, not the pane: it says so and offers the next step. */
import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { EmptyState } from '../parts/EmptyState';
import type { Say } from '../pane/pane';

interface ErrorBoundaryProps {
  readonly say: Say;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly broken: boolean;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { broken: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { broken: true };
  }

  override render() {
    const { say, children } = this.props;
    if (!this.state.broken) return children;
    return (
      <div role="alert">
        <EmptyState
          title={say('pane.broken')}
          action={
            <Button appearance="primary" onClick={() => location.reload()}>
              {say('pane.reload')}
            </Button>
          }
        >
          {say('pane.broken.next')}
        </EmptyState>
      </div>
    );
  }
}
