import { useDeferredValue } from 'react';
import { useSearchParams } from 'wouter';
import { useTranslations } from '../../i18n/use-translations.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { ActorFilter, TerritoryFilter } from './party-filter.tsx';
import { ProviderHistoryCards } from './provider-history.tsx';
import { readFilters, writeFilters, type RegistryFilters } from './registry-filters.ts';
import { RegistryList } from './registry-list.tsx';

/** Every contract of assistance that is stored: who assists whom, and the history of a provider that is chosen. */
export default function RegistryScreen() {
  const { t } = useTranslations();
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const { q, ...parties } = filters;
  const searched = { ...parties, q: useDeferredValue(q) };
  const change = (next: Partial<RegistryFilters>) =>
    setSearch(writeFilters({ ...filters, ...next }), { replace: true });
  useTitle(t('contracts.registry.title'));
  return (
    <div className="stack">
      <PageHead title={t('contracts.registry.title')} lead={t('contracts.registry.lead')} />
      <div className="registry-filters">
        <div className={q === '' ? 'registry-words no-print' : 'registry-words'}>
          <TextField
            label={t('contracts.search')}
            value={q}
            maxLength={200}
            onText={(text) => change({ q: text })}
            type="search"
          />
        </div>
        {(['provider', 'sostenedor', 'school'] as const).map((of) => (
          <ActorFilter key={of} of={of} id={filters[of]} onChange={(id) => change({ [of]: id })} />
        ))}
        <TerritoryFilter
          of="territory"
          id={filters.territory}
          onChange={(territory) => change({ territory })}
        />
      </div>
      {filters.provider !== null && <ProviderHistoryCards id={filters.provider} />}
      <RegistryList filters={searched} onAll={() => setSearch({}, { replace: true })} />
    </div>
  );
}
