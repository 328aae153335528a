import { surveyRoles } from '../../../../contract/surveys.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { StepCard } from '../step-card.tsx';
import type { SectionProps } from './section-props.ts';
import { linkCount } from './survey-draft.ts';

const most = 20;

/** How many people of each school answer, by role: nobody is named. */
export function PeopleSection({ draft, change }: SectionProps) {
  const { t, format } = useTranslations();
  const links = linkCount(draft);
  return (
    <StepCard id="survey-people" title={t('survey.people.title')}>
      <p className="muted">{t('survey.people.text')}</p>
      <div className="people">
        {surveyRoles.map((role) => (
          <label key={role} className="field">
            <span>{t(`survey.role.${role}`)}</span>
            <input
              className="input"
              type="number"
              inputMode="numeric"
              min={0}
              max={most}
              value={draft.people[role]}
              onChange={({ target }) => {
                const count = Math.min(most, Math.max(0, Math.trunc(Number(target.value) || 0)));
                change({ people: { ...draft.people, [role]: count } });
              }}
            />
          </label>
        ))}
      </div>
      <p role="status">{t('survey.people.links', { count: links, shown: format.count(links) })}</p>
    </StepCard>
  );
}
