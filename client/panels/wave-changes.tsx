import { useMemo } from 'react';
import type { NetworkDetail } from '../../contract/networks.ts';
import { useAsk } from '../api/use-ask.ts';
import { useWords } from '../i18n/use-words.ts';
import { changesBetween } from '../state/wave-changes.ts';
import { Facts } from './facts.tsx';

/** What changed since the wave before: who came and went, ties kept, gained and lost, and what cannot be told. */
export function WaveChanges({ network, wave }: { network: NetworkDetail; wave: string | null }) {
  const { t, format } = useWords();
  const at = network.rounds.findIndex(({ waveId }) => waveId === wave);
  const earlier = at > 0 ? network.rounds[at - 1] : undefined;
  const params = { id: network.id };
  const enabled = earlier !== undefined;
  const before = useAsk('showNetworkGraph', { params, query: { wave: earlier?.waveId } }, { enabled });
  const after = useAsk('showNetworkGraph', { params, query: { wave } }, { enabled });
  const changes = useMemo(
    () => (before.data && after.data ? changesBetween(before.data, after.data) : null),
    [before.data, after.data],
  );
  if (earlier === undefined || changes === null) return null;
  const names = new Map(
    [...(before.data?.actors ?? []), ...(after.data?.actors ?? [])].map(({ id, name }) => [id, name]),
  );
  const listed = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(', ');
  return (
    <section className="stack-tight">
      <h2>{t('changes.title', { number: earlier.order })}</h2>
      <Facts
        label={t('changes.title', { number: earlier.order })}
        items={[
          { name: t('changes.kept'), value: format.count(changes.kept) },
          { name: t('changes.gained'), value: format.count(changes.gained.length) },
          { name: t('changes.lost'), value: format.count(changes.lost.length) },
          { name: t('changes.unknown'), value: format.count(changes.unknown) },
          { name: t('changes.entered'), value: format.count(changes.entered.length) },
          { name: t('changes.left'), value: format.count(changes.left.length) },
        ]}
      />
      {changes.entered.length > 0 && (
        <p className="small">{t('changes.enteredNames', { names: listed(changes.entered) })}</p>
      )}
      {changes.left.length > 0 && (
        <p className="small">{t('changes.leftNames', { names: listed(changes.left) })}</p>
      )}
      <p className="small muted">{t('changes.note')}</p>
    </section>
  );
}
