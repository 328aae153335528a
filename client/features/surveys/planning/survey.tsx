import { Link } from 'wouter';
import type { Survey } from '../../../../contract/surveys.ts';
import { addressOfNetwork } from '../../../addresses.ts';
import { useApiQuery } from '../../../api/use-api-query.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { Breadcrumbs } from '../../../ui/breadcrumbs.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { QueryBoundary } from '../../../ui/query-boundary.tsx';
import { SimulatedRibbon } from '../../../ui/simulated-ribbon.tsx';
import { useTitle } from '../../../ui/use-title.ts';
import { AnswerBar } from './answer-bar.tsx';
import { answerCounts } from './answer-counts.ts';
import { CloseSurvey } from './close-survey.tsx';
import { ClosingReport } from './closing-report.tsx';
import { DeleteSurvey } from './delete-survey.tsx';
import { LinksPanel } from './links-panel.tsx';
import { PhaseChip } from './phase-chip.tsx';
import { RemindersPanel } from './reminders-panel.tsx';
import { RespondentsPanel } from './respondents-panel.tsx';
import { SurveyContents } from './survey-contents.tsx';

/** Milliseconds after which a page that is looked at reads again who has answered. */
const refreshMs = 20_000;
const whileOpen = (survey: Survey | undefined) => (survey?.state === 'open' ? refreshMs : false);

/** One survey: its links, who has answered, whom to remind, and its closing. */
export default function SurveyScreen({ id }: { id: string }) {
  const survey = useApiQuery('showSurvey', { params: { id } }, { refreshMs: whileOpen });
  useTitle(survey.data?.title);
  return (
    <QueryBoundary query={survey} height={720} screen>
      {(shown) => <SurveyPage survey={shown} />}
    </QueryBoundary>
  );
}

function SurveyPage({ survey }: { survey: Survey }) {
  const { t } = useTranslations();
  const isOpen = survey.state === 'open';
  return (
    <div className="stack">
      <div className="stack-tight">
        <Breadcrumbs steps={[{ name: t('survey.list.title'), href: '/surveys' }, { name: survey.title }]} />
        <div className="title-row">
          <h1>{survey.title}</h1>
          <PhaseChip survey={survey} />
        </div>
        <p className="muted">
          {survey.revision === null ? (
            survey.networkName
          ) : (
            <Link href={addressOfNetwork(survey.networkId)}>{survey.networkName}</Link>
          )}
        </p>
      </div>
      {survey.simulated && <SimulatedRibbon />}
      {isOpen && <LinksPanel survey={survey} />}
      <SurveyState survey={survey} />
      {!isOpen && <ClosingReport survey={survey} />}
      <RespondentsPanel survey={survey} />
      {isOpen && <RemindersPanel survey={survey} />}
      <SurveyContents survey={survey} />
      <div className="row">
        {isOpen && <CloseSurvey survey={survey} />}
        <DeleteSurvey survey={survey} />
      </div>
    </div>
  );
}

/** How many have answered, and until when the others can. */
function SurveyState({ survey }: { survey: Survey }) {
  const { t, format } = useTranslations();
  const counts = answerCounts(survey.respondents);
  const { closesAt, closedAt } = survey;
  return (
    <section className="stack-tight survey-answers" aria-labelledby="survey-answers">
      <h2 id="survey-answers">{t('survey.answers.title')}</h2>
      <AnswerBar counts={counts} />
      <Facts
        label={t('survey.answers.title')}
        items={[
          { name: t('survey.answers.sent'), value: format.count(counts.sent) },
          { name: t('survey.answers.started'), value: format.count(counts.started) },
          { name: t('survey.answers.notStarted'), value: format.count(counts.notStarted) },
          { name: t('survey.answers.erased'), value: format.count(counts.erased) },
        ]}
      />
      <p className="small muted">
        {closedAt !== null
          ? t('survey.answers.closed', { date: format.instant(closedAt) })
          : closesAt !== null
            ? t('survey.answers.until', { date: format.instant(closesAt) })
            : t('survey.answers.noEnd')}
      </p>
    </section>
  );
}
