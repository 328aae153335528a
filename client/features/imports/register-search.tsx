import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Combobox } from '../../ui/combobox.tsx';

type SearchProps = { label: string; onSelect: (id: string) => void; onLeave: () => void };
const leastLetters = 2;

/** Looks for a school of the register by name or RBD. */
export function RegisterSearch({ label, onSelect, onLeave }: SearchProps) {
  const { t } = useTranslations();
  const [text, setText] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const q = useDeferredValue(text.trim());
  const found = useApiQuery(
    'searchActors',
    { query: { q, kind: 'school', limit: 8 } },
    { enabled: q.length >= leastLetters, keepPrevious: true },
  );
  const upToDate = q === text.trim() && !found.isFetching;
  return (
    <div
      className="search match-search"
      ref={box}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <Combobox
        label={label}
        listLabel={t('search.results')}
        placeholder={t('import.match.placeholder')}
        text={text}
        onText={setText}
        least={leastLetters}
        items={found.data?.items ?? []}
        upToDate={upToDate}
        renderItem={({ name, rbd, comunaName }) => (
          <>
            <span aria-hidden="true">●</span>
            <span>
              {name}
              <br />
              <span className="small muted">
                {[rbd === null ? null : `RBD ${String(rbd)}`, comunaName].filter(Boolean).join(' · ')}
              </span>
            </span>
          </>
        )}
        onSelect={({ id }) => onSelect(id)}
        empty={t(!upToDate ? 'common.loading' : found.isError ? 'search.failed' : 'search.nothing')}
      />
    </div>
  );
}
