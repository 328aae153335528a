import { useState, type ReactNode } from 'react';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { NameSearch } from '../../ui/name-search.tsx';
import { useSearchText } from '../../ui/use-search-text.ts';

export type NamedTerritory = { id: string; name: string };

type SearchProps = {
  label: string;
  placeholder: string;
  onSelect: (territory: NamedTerritory) => void;
  /** Whether the name that was taken stands in the field; else it is empty for the next one. */
  keepsName?: boolean;
  /** A hint below. */
  children?: ReactNode;
};

/** A field of a form that looks for a territory by its name. */
export function TerritorySearch({ label, placeholder, onSelect, keepsName = false, children }: SearchProps) {
  const { termLabel } = useTranslations();
  const [text, setText] = useState('');
  const { q, isSettled, options } = useSearchText(text);
  const { data, isFetching, isError } = useApiQuery('listTerritories', { query: { q, limit: 8 } }, options);
  const items = (data?.items ?? []).map(({ id, name, kind }) => ({
    ...{ id, name },
    detail: termLabel('territoryKind', kind),
  }));
  return (
    <div className="field">
      <span aria-hidden="true">{label}</span>
      <NameSearch
        label={label}
        placeholder={placeholder}
        text={text}
        onText={setText}
        isSettled={isSettled}
        found={{ items, isFetching, isError }}
        onSelect={(id) => {
          const found = items.find((item) => item.id === id);
          if (found === undefined) return;
          if (keepsName) setText(found.name);
          onSelect(found);
        }}
      />
      {children}
    </div>
  );
}
