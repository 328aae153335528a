import { Suspense } from 'react';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { withWords } from '../../i18n/i18n.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';

const Panel = lazyPart(() => withWords('work', import('./work-panel.tsx')));

/** How a network works, with its own words, which few pages need. */
export function Work(props: { network: NetworkDetail; wave: string | null }) {
  return (
    <Suspense fallback={null}>
      <Panel {...props} />
    </Suspense>
  );
}
