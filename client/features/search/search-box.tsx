import { useState } from 'react';
import { useLocation } from 'wouter';
import { addressOfActor, addressOfTerritory } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ActorIcon } from '../../ui/actor-icon.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import type { Hit } from './search-hits.ts';
import { leastLetters, useSearch } from './use-search.ts';

/** One box for everything with a name or an RBD: territories first, then actors. */
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
          navigate(hit.type === 'territory' ? addressOfTerritory(hit.id) : addressOfActor(hit.id));
        }}
        empty={t(!upToDate ? 'common.loading' : failed ? 'search.failed' : 'search.nothing')}
      />
    </div>
  );
}

function HitLine({ hit }: { hit: Hit }) {
  const { t } = useTranslations();
  return (
    <>
      {hit.type === 'actor' ? <ActorIcon kind={hit.kind} /> : <span aria-hidden="true">⌖</span>}
      <span>
        {hit.name}
        <br />
        <span className="small muted">{hit.detail}</span>
      </span>
      {hit.simulated && <span className="chip">{t('simulated.chip')}</span>}
    </>
  );
}
