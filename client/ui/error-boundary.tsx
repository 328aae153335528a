import { Component, type ReactNode } from 'react';
import { ErrorNotice } from './error-notice.tsx';

type Props = { children: ReactNode };

/** A screen that breaks says so and offers another try, instead of leaving an empty page. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <ErrorNotice error={this.state.error} retry={() => this.setState({ error: null })} />;
  }
}
