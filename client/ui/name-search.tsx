import { useTranslations } from '../i18n/use-translations.ts';
import { Combobox } from './combobox.tsx';
import { leastLetters } from './use-search-text.ts';

export type Found = {
  items: readonly { id: string; name: string; detail: string }[];
  isFetching: boolean;
  isError: boolean;
};

type NameSearchProps = {
  label: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  /** Whether what is found belongs to the text as it is typed. */
  isSettled: boolean;
  found: Found;
  onSelect: (id: string) => void;
};

/** A field of a form that looks for one thing by its name, with what tells it from others of that name. */
export function NameSearch({ text, onText, isSettled, found, onSelect, ...words }: NameSearchProps) {
  const { t } = useTranslations();
  return (
    <div className="search search-small search-wide">
      <Combobox
        {...words}
        listLabel={t('search.results')}
        text={text}
        onText={onText}
        least={leastLetters}
        items={found.items}
        upToDate={isSettled && !found.isFetching}
        renderItem={({ name, detail }) => (
          <>
            <span aria-hidden="true">⌖</span>
            <span>
              {name} <span className="small muted">{detail}</span>
            </span>
          </>
        )}
        onSelect={({ id }) => {
          onText('');
          onSelect(id);
        }}
        empty={t(found.isFetching ? 'common.loading' : found.isError ? 'search.failed' : 'search.nothing')}
      />
    </div>
  );
}
