import { useState, type ReactNode } from 'react';
import { useApiQuery } from '../../api/use-api-query.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { NameSearch, type Found } from '../../ui/name-search.tsx';
import { schoolDetail } from '../../ui/school-detail.ts';
import { useSearchText } from '../../ui/use-search-text.ts';
import { useProviderName } from './provider-name.tsx';

type FilterProps<Of> = { of: Of; id: string | null; onChange: (id: string | null) => void };

const kindsOf = {
  provider: ['organisation', 'university', 'public-body'],
  sostenedor: ['sostenedor'],
  school: ['school'],
} as const;
const mostItems = 8;

/** One party of contracts, found by its name; a natural person by the last signs of her hash. */
export function ActorFilter({ of, id, onChange }: FilterProps<keyof typeof kindsOf>) {
  const { language, termLabel } = useTranslations();
  const nameOf = useProviderName();
  const [text, setText] = useState('');
  const { q, isSettled, options } = useSearchText(text);
  const [first, second, third] = kindsOf[of];
  const chosen = useApiQuery('showActor', { params: { id: id ?? '' } }, { enabled: id !== null });
  const search = (kind: (typeof kindsOf)['provider'][number] | 'sostenedor' | 'school' | undefined) => ({
    query: { q, kind, limit: mostItems },
  });
  const enabled = { ...options, enabled: options.enabled && second !== undefined };
  const found = [
    useApiQuery('searchActors', search(first), options),
    useApiQuery('searchActors', search(second), enabled),
    useApiQuery('searchActors', search(third), enabled),
  ];
  const named = (actor: { id: string; name: string; legalKind: string | null }) =>
    nameOf({
      ...{ id: actor.id, name: inLanguage(language, actor, 'name') },
      isNaturalPerson: of === 'provider' && actor.legalKind === 'natural-person',
    });
  const items = found
    .flatMap(({ data }) => data?.items ?? [])
    .map((actor) => ({
      id: actor.id,
      name: named(actor),
      detail: [termLabel('kind', actor.kind), schoolDetail(actor)].filter(Boolean).join(' · '),
    }));
  return (
    <Filter
      {...{ of, id, onChange, text, setText, isSettled }}
      name={chosen.data && named(chosen.data)}
      found={{
        items,
        isFetching: found.some(({ isFetching }) => isFetching),
        isError: found.some(({ isError }) => isError),
      }}
    />
  );
}

/** A territory, found by its name. */
export function TerritoryFilter({ of, id, onChange }: FilterProps<'territory'>) {
  const { termLabel } = useTranslations();
  const [text, setText] = useState('');
  const { q, isSettled, options } = useSearchText(text);
  const chosen = useApiQuery('showTerritory', { params: { id: id ?? '' } }, { enabled: id !== null });
  const { data, isFetching, isError } = useApiQuery(
    'listTerritories',
    { query: { q, limit: mostItems } },
    options,
  );
  const items = (data?.items ?? []).map((territory) => ({
    ...{ id: territory.id, name: territory.name },
    detail: termLabel('territoryKind', territory.kind),
  }));
  return (
    <Filter
      {...{ of, id, onChange, text, setText, isSettled }}
      name={chosen.data?.name}
      found={{ items, isFetching, isError }}
    />
  );
}

type ShownProps = FilterProps<string> & {
  name: string | undefined;
  text: string;
  setText: (text: string) => void;
  isSettled: boolean;
  found: Found;
};

function Filter({ of, id, onChange, name, text, setText, isSettled, found }: ShownProps) {
  const { t } = useTranslations();
  const label = t(`contracts.registry.filter.${of}`);
  if (id !== null)
    return (
      <Labelled label={label}>
        <span className="row chosen-territory">
          <strong>{name ?? id}</strong>
          <button
            type="button"
            className="text-button no-print"
            aria-label={t('contracts.registry.removeOne', { filter: label })}
            onClick={() => onChange(null)}
          >
            {t('contracts.registry.remove')}
          </button>
        </span>
      </Labelled>
    );
  return (
    <div className="no-print">
      <Labelled label={label} hidden>
        <NameSearch
          label={label}
          placeholder={t(`contracts.registry.placeholder.${of}`)}
          text={text}
          onText={setText}
          isSettled={isSettled}
          found={found}
          onSelect={onChange}
        />
      </Labelled>
    </div>
  );
}

/** @param hidden the label is read aloud with the field itself */
function Labelled({ label, hidden, children }: { label: string; hidden?: boolean; children: ReactNode }) {
  return (
    <div className="field">
      <span aria-hidden={hidden}>{label}</span>
      {children}
    </div>
  );
}
