import { Suspense } from 'react';
import { withWords } from '../../i18n/i18n.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';

const Panel = lazyPart(() => withWords('results', import('./results-panel.tsx')));

/** Results beside a network, of the schools of a territory or of a school, with their own words, which few pages need. */
export function Results(props: { of: 'network' | 'territory' | 'school'; id: string }) {
  return (
    <Suspense fallback={null}>
      <Panel {...props} />
    </Suspense>
  );
}
