import { useState } from 'react';
import type { ActorSummary } from '../../../../contract/actors.ts';
import type { Territory } from '../../../../contract/territories.ts';
import { useApiQuery } from '../../../api/use-api-query.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { Combobox } from '../../../ui/combobox.tsx';
import { leastLetters, useSearchText } from '../../../ui/use-search-text.ts';
import { listedActor } from './listed-actor.ts';
import type { NamedTerritory } from './survey-draft.ts';

type SearchProps = {
  onSchool: (actor: ActorSummary) => void;
  onTerritory: (territory: NamedTerritory) => void;
};

/** Looks for a SLEP, comuna or region, whose schools are then listed, or for one school by name or RBD. */
export function RosterSearch({ onSchool, onTerritory }: SearchProps) {
  const { t, termLabel } = useTranslations();
  const [text, setText] = useState('');
  const { q, isSettled, options } = useSearchText(text);
  const territories = useApiQuery('listTerritories', { query: { q, limit: 5 } }, options);
  const schools = useApiQuery('searchActors', { query: { q, kind: 'school', limit: 8 } }, options);
  const upToDate = isSettled && !territories.isFetching && !schools.isFetching;
  const hits = [
    ...(territories.data?.items ?? []).map((territory: Territory) => ({
      id: territory.id,
      name: territory.name,
      detail: termLabel('territoryKind', territory.kind),
      icon: '⌖',
      select: () => onTerritory({ id: territory.id, name: territory.name }),
    })),
    ...(schools.data?.items ?? []).map((actor) => ({
      ...listedActor(actor),
      icon: '●',
      select: () => onSchool(actor),
    })),
  ];
  return (
    <div className="search search-wide">
      <Combobox
        label={t('survey.roster.search')}
        listLabel={t('search.results')}
        placeholder={t('survey.roster.placeholder')}
        text={text}
        onText={setText}
        least={leastLetters}
        items={hits}
        upToDate={upToDate}
        renderItem={({ name, detail, icon }) => (
          <>
            <span aria-hidden="true">{icon}</span>
            <span>
              {name}
              <br />
              <span className="small muted">{detail}</span>
            </span>
          </>
        )}
        onSelect={({ select }) => {
          setText('');
          select();
        }}
        empty={t(
          !upToDate
            ? 'common.loading'
            : territories.isError || schools.isError
              ? 'search.failed'
              : 'search.nothing',
        )}
      />
    </div>
  );
}
