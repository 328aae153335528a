import { withConsent } from './answer-changes.ts';
import { minutesFor } from './answer-time.ts';
import { ConsentText } from './consent-text.tsx';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { SimulatedRibbon } from '../../../ui/simulated-ribbon.tsx';
import { useAnswer } from './use-answer.ts';

/** Whom it greets, what it is about, and what one agrees to before answering. */
export function WelcomeStep({ onStart }: { onStart: () => void }) {
  const { t, format } = useTranslations();
  const { sheet, answer, change } = useAnswer();
  const { survey, actorName, role } = sheet;
  const minutes = minutesFor(survey.items);
  const start = () => {
    if (!answer.consent) change(withConsent(answer));
    onStart();
  };
  return (
    <div className="stack">
      <div className="stack-tight">
        <p className="answering-kicker">{survey.networkName}</p>
        <h1 tabIndex={-1}>{survey.title}</h1>
        <p className="answering-greeting">
          {t('survey.welcome.for', { school: actorName, role: t(`survey.roleOf.${role}`) })}
        </p>
      </div>
      {survey.simulated && <SimulatedRibbon />}
      {survey.introduction !== null && <p className="answering-introduction">{survey.introduction}</p>}
      <ul className="answering-facts">
        <li>{t('survey.welcome.items', { count: survey.items.length })}</li>
        <li>{t('survey.welcome.minutes', { count: minutes })}</li>
        {survey.closesAt !== null && (
          <li>{t('survey.welcome.until', { date: format.instant(survey.closesAt) })}</li>
        )}
        <li>{t('survey.welcome.saves')}</li>
      </ul>
      {answer.consent ? (
        <details className="card">
          <summary>{t('survey.welcome.agreed')}</summary>
          <ConsentText paragraphs={sheet.consent} />
        </details>
      ) : (
        <section className="card" aria-labelledby="consent">
          <h2 id="consent">{t('survey.welcome.consent')}</h2>
          <ConsentText paragraphs={sheet.consent} />
        </section>
      )}
      <div className="stack-tight">
        <button type="button" className="button button-main button-tall" onClick={start}>
          {t(answer.consent ? 'survey.welcome.resume' : 'survey.welcome.start')}
        </button>
        {!answer.consent && <p className="small muted">{t('survey.welcome.decline')}</p>}
      </div>
    </div>
  );
}
