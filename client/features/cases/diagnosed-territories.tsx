import { addressOfTerritory } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { FailedPanel } from '../../ui/failed-panel.tsx';
import { LinkedList } from '../../ui/linked-list.tsx';

/** Territories whose networks were diagnosed: there is a document about each, and no network. */
export function DiagnosedTerritories() {
  const { t } = useTranslations();
  const country = useApiQuery('showTerritory', { params: { id: 'country:cl' } });
  const territories = useWholeList('listTerritories', { query: { kind: 'slep' } });
  const diagnosed = new Set(country.data?.documents.map(({ territoryId }) => territoryId));
  const items = (territories.data ?? [])
    .filter(({ id }) => diagnosed.has(id))
    .map(({ id, name }) => ({ id, name, href: addressOfTerritory(id) }));
  const missing = [country, territories].find(({ data }) => data === undefined);
  if (missing !== undefined) return <FailedPanel title={t('cases.diagnosis')} query={missing} />;
  if (items.length === 0) return null;
  return (
    <article className="card stack-tight">
      <h3>{t('cases.diagnosis')}</h3>
      <p className="small">{t('cases.diagnosisText')}</p>
      <p className="small">
        <LinkedList items={items} />
      </p>
    </article>
  );
}
