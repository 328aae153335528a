import type { NetworkDetail } from '../../../contract/networks.ts';
import { tieClasses, type TieChanges } from '../../../contract/tie-changes.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Facts } from '../../ui/facts.tsx';

/** What changed since the wave before: who came and went, ties kept, gained and lost, and what is not known. */
export function WaveChanges({ network, wave }: { network: NetworkDetail; wave: string | null }) {
  const { t, format } = useTranslations();
  const at = network.waves.findIndex(({ waveId }) => waveId === wave);
  const earlier = at > 0 ? network.waves[at - 1] : undefined;
  const changes = useApiQuery(
    'compareWaves',
    { params: { id: network.id }, query: { from: earlier?.waveId, to: wave } },
    { enabled: earlier !== undefined },
  );
  const names = useNames(network, changes.data?.members, earlier?.waveId, wave);
  if (earlier === undefined || changes.data === undefined) return null;
  const { members } = changes.data;
  const listed = (ids: readonly string[]) => format.list(ids.map((id) => names.get(id) ?? id));
  const title = t('changes.title', { number: earlier.order });
  return (
    <section className="stack-tight">
      <h2>{title}</h2>
      <Facts
        label={title}
        items={[
          ...tieClasses.map((tieClass) => ({
            name: t(`changes.${tieClass}`),
            value: format.count(changes.data.changes.filter(({ change }) => change === tieClass).length),
          })),
          { name: t('changes.entered'), value: format.count(members.entered.length) },
          { name: t('changes.left'), value: format.count(members.left.length) },
        ]}
      />
      {members.entered.length > 0 && (
        <p className="small">{t('changes.enteredNames', { names: listed(members.entered) })}</p>
      )}
      {members.left.length > 0 && (
        <p className="small">{t('changes.leftNames', { names: listed(members.left) })}</p>
      )}
      <p className="small muted">{t('changes.note')}</p>
    </section>
  );
}

/** Names of members, and of those in the pictures of both waves where somebody came or went who is no member. */
function useNames(
  network: NetworkDetail,
  members: TieChanges['members'] | undefined,
  earlier: string | undefined,
  wave: string | null,
): ReadonlyMap<string, string> {
  const names = new Map(network.memberships.map(({ actorId, name }) => [actorId, name]));
  const enabled = [...(members?.entered ?? []), ...(members?.left ?? [])].some((id) => !names.has(id));
  const params = { id: network.id };
  const before = useApiQuery('showNetworkGraph', { params, query: { wave: earlier } }, { enabled });
  const after = useApiQuery('showNetworkGraph', { params, query: { wave } }, { enabled });
  for (const graph of [before.data, after.data]) {
    for (const { id, name } of graph?.actors ?? []) names.set(id, name);
  }
  return names;
}
