import { Suspense } from 'react';
import type { ActorDetail } from '../../../contract/actors.ts';
import { withWords } from '../../i18n/i18n.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';

const Panel = lazyPart(() => withWords('contracts', import('./actor-contracts-panel.tsx')));

/** Contracts of an actor, with their own words, which few pages need. */
export function ActorContracts(props: { actor: Pick<ActorDetail, 'id' | 'kind'> }) {
  return (
    <Suspense fallback={null}>
      <Panel {...props} />
    </Suspense>
  );
}
