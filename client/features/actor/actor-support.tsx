import { Suspense } from 'react';
import type { ActorDetail } from '../../../contract/actors.ts';
import { withWords } from '../../i18n/i18n.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';

const Panel = lazyPart(() => withWords('support', import('./actor-support-panel.tsx')));

/** Who supports a school, with its own words, which few pages need. */
export function ActorSupport({ actor }: { actor: ActorDetail }) {
  const territory = actor.territories.find(({ kind }) => kind === 'slep') ?? actor.territories[0];
  if (actor.kind !== 'school' || territory === undefined) return null;
  return (
    <Suspense fallback={null}>
      <Panel id={actor.id} territory={territory.id} />
    </Suspense>
  );
}
