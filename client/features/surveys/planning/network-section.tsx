import { useEffect, useRef } from 'react';
import type { NetworkDetail } from '../../../../contract/networks.ts';
import { useApiQuery } from '../../../api/use-api-query.ts';
import { useWholeList } from '../../../api/use-whole-list.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { StepCard } from '../step-card.tsx';
import type { SectionProps } from './section-props.ts';
import { freeWave, type ListedActor } from './survey-draft.ts';

/** A new network by its name, or one more survey of a network that is stored, with its members to begin with. */
export function NetworkSection({ draft, change }: SectionProps) {
  const { t, format } = useTranslations();
  const networks = useWholeList('listNetworks');
  const stored = useStoredNetwork(draft.networkId, change);
  const own = [...(networks.data ?? [])].sort(
    (a, b) => Number(a.simulated) - Number(b.simulated) || format.compare(a.name, b.name),
  );
  const options = [
    ['', t('survey.network.new')],
    ...own.map(({ id, name, simulated }): [string, string] => [
      id,
      simulated ? `${name} (${t('simulated.chip')})` : name,
    ]),
  ] as const;
  return (
    <StepCard id="survey-network" title={t('survey.network.title')}>
      <div className="form-grid">
        <Select
          label={t('survey.network.which')}
          value={draft.networkId ?? ''}
          options={options}
          onChange={(id) =>
            change(
              id === ''
                ? { networkId: null, waveId: freeWave([], new Date().getFullYear()) }
                : { networkId: id, roster: [] },
            )
          }
        />
        {draft.networkId === null && (
          <TextField
            label={t('survey.network.name')}
            value={draft.networkName}
            maxLength={200}
            onText={(networkName) => change({ networkName })}
          />
        )}
        <TextField
          label={t('survey.network.wave')}
          hint={t('survey.network.waveHint')}
          value={draft.waveId}
          onText={(waveId) => change({ waveId })}
        />
      </div>
      {draft.networkId === null && draft.territory !== null && (
        <p className="small muted">
          {t('survey.network.territory', { name: draft.territory.name })}{' '}
          <button type="button" className="text-button" onClick={() => change({ territory: null })}>
            {t('survey.network.noTerritory')}
          </button>
        </p>
      )}
      {stored && (
        <p className="small muted">
          {t('survey.network.has', {
            count: stored.waves.length,
            names: stored.waves.length > 0 ? format.list(stored.waves.map(({ waveId }) => waveId)) : '—',
          })}
        </p>
      )}
    </StepCard>
  );
}

/** The stored network; once it is there, its members are the list to begin with. */
function useStoredNetwork(id: string | null, change: SectionProps['change']): NetworkDetail | undefined {
  const { termLabel } = useTranslations();
  const { data } = useApiQuery('showNetwork', { params: { id: id ?? '' } }, { enabled: id !== null });
  const begun = useRef<string | null>(null);
  useEffect(() => {
    if (data === undefined || id === null || begun.current === id) return;
    begun.current = id;
    change({
      roster: membersOf(data, (kind) => termLabel('kind', kind)),
      waveId: freeWave(
        data.waves.map(({ waveId }) => waveId),
        new Date().getFullYear(),
      ),
    });
  });
  return id === null ? undefined : data;
}

/** Members of today, each once, whatever roles they have. */
function membersOf({ memberships }: NetworkDetail, kindName: (kind: string) => string): ListedActor[] {
  const current = memberships.filter(({ validTo }) => validTo === null);
  return [
    ...new Map(
      current.map(({ actorId, name, kind }) => [actorId, { id: actorId, name, detail: kindName(kind) }]),
    ).values(),
  ];
}
