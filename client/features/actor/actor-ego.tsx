import { useMemo } from 'react';
import type { ActorDetail } from '../../../contract/actors.ts';
import { useReader } from '../../api/use-reader.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { graphInLanguage, inLanguage } from '../../i18n/in-language.ts';
import { sliceNames } from '../../i18n/slice-names.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { Select } from '../../ui/select.tsx';
import { Explorer } from '../explorer/explorer.tsx';
import { useExplorerState } from '../explorer/use-explorer-state.ts';
import { useNetworks } from '../findings/use-networks.ts';

/** Stands for the register and all networks at once, where a network could stand. */
const everywhere = 'register';

/** Whom it is tied with: in one network and wave, as that network counts them, or by the register and all networks. */
export function ActorEgo({ actor }: { actor: Pick<ActorDetail, 'id' | 'networks'> }) {
  const words = useTranslations();
  const { t, language } = words;
  const { id } = actor;
  const [state, change] = useExplorerState({ selected: id });
  const networks = new Map(
    actor.networks.map((network) => [network.id, inLanguage(language, network, 'name')]),
  );
  const first = [...networks.keys()][0] ?? everywhere;
  const at = state.tab !== null && (state.tab === everywhere || networks.has(state.tab)) ? state.tab : first;
  const network = at === everywhere ? null : at;
  // A school is given its ties within its networks, and no others.
  const ofNetworks = useReader()?.role === 'school';
  const isGiven = !(ofNetworks && network === null);
  const detail = useNetworks(network === null ? [] : [network]).get(network ?? '');
  const ego = useApiQuery(
    'showEgo',
    {
      params: { id },
      query: {
        depth: state.depth,
        ...(network === null ? { year: state.year } : { network, wave: state.wave, layers: state.layers }),
      },
    },
    { keepPrevious: true, enabled: isGiven },
  );
  const shown = useMemo(() => ego.data && graphInLanguage(language, ego.data), [ego.data, language]);
  const waves = detail === undefined ? [] : [...sliceNames(detail.waves, words)];
  if (!isGiven) return null;
  return (
    <section className="stack-tight">
      <h2>{t('actor.ego')}</h2>
      <p className="muted">{t(network === null ? 'school.egoEverywhere' : 'school.egoNetwork')}</p>
      <div className="row ego-choice">
        {networks.size > 0 && (
          <Select
            label={t('school.egoOf')}
            value={at}
            options={ofNetworks ? [...networks] : [...networks, [everywhere, t('school.everywhere')]]}
            onChange={(tab) => change({ tab: tab === first ? null : tab, wave: null, layers: null })}
          />
        )}
        {waves.length > 1 && (
          <Select
            label={t('school.wave')}
            value={state.wave ?? waves.at(-1)![0]}
            options={waves}
            onChange={(wave) => change({ wave: wave === waves.at(-1)![0] ? null : wave })}
          />
        )}
        <Select
          label={t('actor.depth')}
          value={String(state.depth)}
          options={[
            ['1', t('actor.depth1')],
            ['2', t('actor.depth2')],
          ]}
          onChange={(depth) => change({ depth: depth === '2' ? 2 : 1 })}
        />
      </div>
      <QueryBoundary query={{ ...ego, data: shown }} height={860}>
        {(answer) => <Explorer answer={answer} page={id} state={state} change={change} />}
      </QueryBoundary>
    </section>
  );
}
