import { Component, type ReactNode } from 'react';
import { ErrorNotice } from './error-notice.tsx';

type Props = {
  children: ReactNode;
  /** Once it has broken; before anybody tries again. */
  onCaught?: () => void;
  onRetry?: () => void;
  /** The whole screen is in it: what went wrong is then its heading. */
  screen?: boolean;
};

/** A screen that breaks says so and offers another try, instead of leaving an empty page. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch() {
    this.props.onCaught?.();
  }

  readonly retry = () => {
    this.props.onRetry?.();
    this.setState({ error: null });
  };

  override render() {
    if (this.state.error === null) return this.props.children;
    return <ErrorNotice error={this.state.error} retry={this.retry} screen={this.props.screen ?? false} />;
  }
}
