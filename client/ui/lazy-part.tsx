import { createElement, lazy, useReducer, type ComponentType } from 'react';
import { loadPart } from '../api/load-part.ts';
import { ErrorBoundary } from './error-boundary.tsx';

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;

/**
 * A component whose code comes when it is first drawn. Where it does not come, that is said in its place, and another
 * try loads it anew: `lazy` alone would remember the failure for as long as the page is open.
 */
export function lazyPart<Props extends object>(load: Load<Props>, screen = false): ComponentType<Props> {
  const begin = (): ComponentType<Props> => lazy(() => loadPart(load)) as ComponentType<Props>;
  const part = { component: begin() };
  const forget = () => {
    part.component = begin();
  };
  return function LazyPart(props: Props) {
    const [, drawAgain] = useReducer((times: number) => times + 1, 0);
    return (
      <ErrorBoundary onCaught={forget} onRetry={drawAgain} screen={screen}>
        {createElement(part.component, props)}
      </ErrorBoundary>
    );
  };
}

/** The same for a whole screen: what went wrong is its heading. */
export const lazyScreen = <Props extends object>(load: Load<Props>): ComponentType<Props> =>
  lazyPart(load, true);
