import { useEffect, useRef, useState } from 'react';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { schoolDetail } from '../../ui/school-detail.ts';
import { leastLetters, useSearchText } from '../../ui/use-search-text.ts';

type SearchProps = { label: string; onSelect: (id: string) => void; onLeave: () => void };

/** Looks for a school of the register by name or RBD. */
export function RegisterSearch({ label, onSelect, onLeave }: SearchProps) {
  const { t } = useTranslations();
  const [text, setText] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const { q, isSettled, options } = useSearchText(text);
  const found = useApiQuery('searchActors', { query: { q, kind: 'school', limit: 8 } }, options);
  const upToDate = isSettled && !found.isFetching;
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
        renderItem={(school) => (
          <>
            <span aria-hidden="true">●</span>
            <span>
              {school.name}
              <br />
              <span className="small muted">{schoolDetail(school)}</span>
            </span>
          </>
        )}
        onSelect={({ id }) => onSelect(id)}
        empty={t(!upToDate ? 'common.loading' : found.isError ? 'search.failed' : 'search.nothing')}
      />
    </div>
  );
}
