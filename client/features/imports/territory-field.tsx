import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { TerritorySearch } from '../search/territory-search.tsx';
import type { StepProps } from './step-props.ts';

/** The territory of the network, by name; it can be left open. */
export function TerritoryField({ preview, decide }: StepProps) {
  const { t } = useTranslations();
  const territoryId = preview.recognised.network?.territoryId ?? null;
  const onChange = (next: string | null) => decide({ network: { territoryId: next } });
  const chosen = useApiQuery(
    'showTerritory',
    { params: { id: territoryId ?? '' } },
    { enabled: territoryId !== null },
  );
  if (territoryId !== null) {
    return (
      <div className="field">
        <span>{t('import.network.territory')}</span>
        <span className="row chosen-territory">
          <strong>{chosen.data?.name ?? territoryId}</strong>
          <button type="button" className="text-button" onClick={() => onChange(null)}>
            {t('import.network.otherTerritory')}
          </button>
        </span>
      </div>
    );
  }
  return (
    <TerritorySearch
      label={t('import.network.territory')}
      placeholder={t('import.network.territoryPlaceholder')}
      onSelect={({ id }) => onChange(id)}
    >
      {preview.recognised.matches.length > 0 && (
        <small className="muted">{t('import.network.territoryHint')}</small>
      )}
    </TerritorySearch>
  );
}
