import { useState } from 'react';
import { useLocation } from 'wouter';
import { addressOfActor, addressOfNetwork, addressOfTerritory } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { leastLetters } from '../../ui/use-search-text.ts';
import { HitLine } from './hit-line.tsx';
import { useSearch } from './use-search.ts';

const addresses = { territory: addressOfTerritory, network: addressOfNetwork, actor: addressOfActor };

/** One box for everything with a name or an RBD: territories first, then networks, then actors. */
export function SearchBox({ small = false }: { small?: boolean }) {
  const { t } = useTranslations();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const { hits, failed, upToDate } = useSearch(text);
  return (
    <div className={small ? 'search search-small' : 'search'}>
      <Combobox
        label={t('search.label')}
        listLabel={t('search.results')}
        placeholder={t(small ? 'search.short' : 'search.placeholder')}
        text={text}
        onText={setText}
        least={leastLetters}
        items={hits}
        upToDate={upToDate}
        renderItem={(hit) => <HitLine hit={hit} />}
        onSelect={(hit) => {
          setText('');
          navigate(addresses[hit.type](hit.id));
        }}
        empty={t(!upToDate ? 'common.loading' : failed ? 'search.failed' : 'search.nothing')}
      />
    </div>
  );
}
