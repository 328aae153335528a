import { useState } from 'react';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { NameSearch } from '../../ui/name-search.tsx';
import { useSearchText } from '../../ui/use-search-text.ts';
import type { StepProps } from './step-props.ts';

/** The territory of the network, by name; it can be left open. */
export function TerritoryField({ preview, decide }: StepProps) {
  const { t, termLabel } = useTranslations();
  const territoryId = preview.recognised.network?.territoryId ?? null;
  const onChange = (next: string | null) => decide({ network: { territoryId: next } });
  const [text, setText] = useState('');
  const { q, isSettled, options } = useSearchText(text);
  const chosen = useApiQuery(
    'showTerritory',
    { params: { id: territoryId ?? '' } },
    { enabled: territoryId !== null },
  );
  const { data, isFetching, isError } = useApiQuery('listTerritories', { query: { q, limit: 8 } }, options);
  const items = (data?.items ?? []).map(({ id, name, kind }) => ({
    ...{ id, name },
    detail: termLabel('territoryKind', kind),
  }));
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
    <div className="field">
      <span aria-hidden="true">{t('import.network.territory')}</span>
      <NameSearch
        label={t('import.network.territory')}
        placeholder={t('import.network.territoryPlaceholder')}
        text={text}
        onText={setText}
        isSettled={isSettled}
        found={{ items, isFetching, isError }}
        onSelect={onChange}
      />
      {preview.recognised.matches.length > 0 && (
        <small className="muted">{t('import.network.territoryHint')}</small>
      )}
    </div>
  );
}
