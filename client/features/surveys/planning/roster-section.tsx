import { useState } from 'react';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { StepCard } from '../step-card.tsx';
import { useAnnounced } from '../use-announced.ts';
import { listedActor } from './listed-actor.ts';
import type { SectionProps } from './section-props.ts';
import { RosterSearch } from './roster-search.tsx';
import { largestRoster, type ListedActor, type NamedTerritory } from './survey-draft.ts';
import { TerritorySchools } from './territory-schools.tsx';

/** The schools of the survey: whom respondents can name, and who is asked. */
export function RosterSection({ draft, change }: SectionProps) {
  const { t, format } = useTranslations();
  const [territory, setTerritory] = useState<NamedTerritory | null>(null);
  const { roster } = draft;
  const setRoster = (next: readonly ListedActor[]) =>
    change({ roster: [...next].sort((a, b) => format.compare(a.name, b.name)) });
  const toggle = (actor: ListedActor, isIn: boolean) =>
    setRoster([...roster.filter(({ id }) => id !== actor.id), ...(isIn ? [actor] : [])]);
  const add = (actors: readonly ListedActor[]) =>
    setRoster([...new Map([...roster, ...actors].map((actor) => [actor.id, actor])).values()]);
  return (
    <StepCard id="survey-roster" title={t('survey.roster.title')}>
      <p className="muted">{t('survey.roster.text')}</p>
      <div className="roster-columns">
        <div className="stack-tight">
          <RosterSearch
            onSchool={(actor) => add([listedActor(actor)])}
            onTerritory={(chosen) => {
              setTerritory(chosen);
              // The network lies where its schools are looked for, unless it has a territory already.
              if (draft.territory === null) change({ territory: chosen });
            }}
          />
          {territory && (
            <TerritorySchools
              key={territory.id}
              territory={territory}
              roster={roster}
              onToggle={toggle}
              onAll={add}
              onClose={() => setTerritory(null)}
            />
          )}
        </div>
        <ChosenSchools
          roster={roster}
          onRemove={(actor) => toggle(actor, false)}
          onEmpty={() => setRoster([])}
        />
      </div>
    </StepCard>
  );
}

type ChosenProps = {
  roster: readonly ListedActor[];
  onRemove: (actor: ListedActor) => void;
  onEmpty: () => void;
};

function ChosenSchools({ roster, onRemove, onEmpty }: ChosenProps) {
  const { t } = useTranslations();
  const count = t('survey.roster.chosen', { count: roster.length });
  useAnnounced(count);
  return (
    <div className="stack-tight chosen-schools">
      <div className="row-apart">
        <h3>{count}</h3>
        {roster.length > 0 && (
          <button type="button" className="text-button" onClick={onEmpty}>
            {t('survey.roster.empty')}
          </button>
        )}
      </div>
      {roster.length === 0 && <p className="small muted">{t('survey.roster.none')}</p>}
      {roster.length > largestRoster && (
        <p className="notice notice-problem">{t('survey.roster.tooMany', { most: largestRoster })}</p>
      )}
      <ul className="chosen-list">
        {roster.map((actor) => (
          <li key={actor.id}>
            <span>
              {actor.name} <span className="small muted">{actor.detail}</span>
            </span>
            <button
              type="button"
              className="icon-button"
              aria-label={t('survey.roster.remove', { name: actor.name })}
              onClick={() => onRemove(actor)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
