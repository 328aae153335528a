import { useMemo, useState } from 'react';
import type { GraphActor } from '../../../contract/graphs.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ActorIcon } from '../../ui/actor-icon.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { matches } from './actor-columns.ts';

const mostListed = 8;

/** Finds an actor of the picture by its name, and chooses it. */
export function ActorSearch({
  actors,
  onSelect,
}: {
  actors: readonly GraphActor[];
  onSelect: (id: string) => void;
}) {
  const { t, format } = useTranslations();
  const [text, setText] = useState('');
  const found = useMemo(
    () =>
      text.trim() === ''
        ? []
        : actors
            .filter(({ name }) => matches(name, text))
            .sort((a, b) => format.compare(a.name, b.name))
            .slice(0, mostListed),
    [actors, text, format],
  );
  return (
    <div className="search actor-search">
      <Combobox
        label={t('workspace.search')}
        listLabel={t('search.results')}
        placeholder={t('workspace.searchShort')}
        text={text}
        onText={setText}
        least={1}
        items={found}
        upToDate
        renderItem={({ kind, name }) => (
          <>
            <ActorIcon kind={kind} />
            <span>{name}</span>
          </>
        )}
        onSelect={({ id }) => {
          setText('');
          onSelect(id);
        }}
        empty={t('table.empty')}
      />
    </div>
  );
}
