import { useState } from 'react';
import type { ActorSummary } from '../../../../contract/actors.ts';
import { fold } from '../../../../contract/fold.ts';
import { publicDependencies } from '../../../../contract/public-dependencies.ts';
import { useWholeList } from '../../../api/use-whole-list.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { QueryBoundary } from '../../../ui/query-boundary.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { listedActor } from './listed-actor.ts';
import type { ListedActor, NamedTerritory } from './survey-draft.ts';

type SchoolsProps = {
  territory: NamedTerritory;
  roster: readonly ListedActor[];
  onToggle: (actor: ListedActor, isIn: boolean) => void;
  onAll: (actors: readonly ListedActor[]) => void;
  onClose: () => void;
};

/** The schools of a territory that are working, to be ticked one by one or all at once. */
export function TerritorySchools(props: SchoolsProps) {
  const { t } = useTranslations();
  const { territory, onClose } = props;
  const schools = useWholeList('searchActors', { query: { territory: territory.id, kind: 'school' } });
  return (
    <section className="territory-schools" aria-labelledby="territory-schools">
      <div className="row-apart">
        <h3 id="territory-schools">{territory.name}</h3>
        <button type="button" className="text-button" onClick={onClose}>
          {t('survey.roster.close')}
        </button>
      </div>
      <QueryBoundary query={schools} height={260}>
        {(actors) => <SchoolList {...props} actors={actors} />}
      </QueryBoundary>
    </section>
  );
}

/** Schools run by the state: what a public network is made of. */
const isPublic = ({ dependency }: ActorSummary) =>
  dependency !== null && publicDependencies.includes(dependency);

function SchoolList({ actors, roster, onToggle, onAll }: SchoolsProps & { actors: readonly ActorSummary[] }) {
  const { t, format } = useTranslations();
  const working = actors.filter(({ state, isSet }) => (state === null || state === 'working') && !isSet);
  const [publicOnly, setPublicOnly] = useState(working.some(isPublic));
  const [text, setText] = useState('');
  const shown = working
    .filter((actor) => !publicOnly || isPublic(actor))
    .map(listedActor)
    .filter(({ name, detail }) => fold(`${name} ${detail}`).includes(fold(text)))
    .sort((a, b) => format.compare(a.name, b.name));
  const chosen = new Set(roster.map(({ id }) => id));
  return (
    <div className="stack-tight">
      <div className="form-grid">
        <TextField label={t('survey.roster.filter')} type="search" value={text} onText={setText} />
        <label className="check public-only">
          <input
            type="checkbox"
            checked={publicOnly}
            onChange={({ target }) => setPublicOnly(target.checked)}
          />
          {t('survey.roster.publicOnly')}
        </label>
      </div>
      <p>
        <button type="button" className="button" disabled={shown.length === 0} onClick={() => onAll(shown)}>
          {t('survey.roster.all', { count: shown.length })}
        </button>
      </p>
      <ul className="school-choice">
        {shown.map((actor) => (
          <li key={actor.id}>
            <label className="check">
              <input
                type="checkbox"
                checked={chosen.has(actor.id)}
                onChange={({ target }) => onToggle(actor, target.checked)}
              />
              <span>
                {actor.name} <span className="small muted">{actor.detail}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
