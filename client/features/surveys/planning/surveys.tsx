import { Link } from 'wouter';
import type { SurveySummary } from '../../../../contract/surveys.ts';
import {
  addressOfKitPage,
  addressOfNetwork,
  addressOfNewSurvey,
  addressOfSurvey,
} from '../../../addresses.ts';
import { useWholeList } from '../../../api/use-whole-list.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { QueryBoundary } from '../../../ui/query-boundary.tsx';
import { ScrollBox } from '../../../ui/scroll-box.tsx';
import { useTitle } from '../../../ui/use-title.ts';
import { AnswerBar } from './answer-bar.tsx';
import { PhaseChip } from './phase-chip.tsx';

/** The surveys that Telar runs, the newest first. */
export default function Surveys() {
  const { t } = useTranslations();
  useTitle(t('survey.list.title'));
  const surveys = useWholeList('listSurveys');
  return (
    <div className="stack">
      <div className="title-row">
        <h1>{t('survey.list.title')}</h1>
        <span className="row actions">
          <Link className="button" href={addressOfKitPage()}>
            {t('surveyKit.entry')}
          </Link>
          <Link className="button button-main" href={addressOfNewSurvey()}>
            {t('survey.list.new')}
          </Link>
        </span>
      </div>
      <p className="muted methods-lead">{t('survey.list.lead')}</p>
      <QueryBoundary query={surveys} height={240}>
        {(listed) => (listed.length === 0 ? <NoSurveys /> : <SurveyTable surveys={listed} />)}
      </QueryBoundary>
    </div>
  );
}

const stages = ['open', 'send', 'wait', 'close'] as const;

/** What a survey is, step by step, where there is none yet. */
function NoSurveys() {
  const { t } = useTranslations();
  return (
    <section className="card stack-tight">
      <h2>{t('survey.list.none')}</h2>
      <ol className="columns survey-stages">
        {stages.map((stage) => (
          <li key={stage} className="stack-tight">
            <h3>{t(`survey.stage.${stage}.title`)}</h3>
            <p className="small muted">{t(`survey.stage.${stage}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const columns = ['survey', 'network', 'state', 'answers', 'until'] as const;

function SurveyTable({ surveys }: { surveys: readonly SurveySummary[] }) {
  const { t } = useTranslations();
  return (
    <ScrollBox className="card" label={t('survey.list.title')}>
      <table className="plain-table survey-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`survey.list.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {surveys.map((survey) => (
            <SurveyRow key={survey.id} survey={survey} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function SurveyRow({ survey }: { survey: SurveySummary }) {
  const { t, format } = useTranslations();
  const { id, title, networkId, networkName, state, closesAt } = survey;
  return (
    <tr>
      <th scope="row">
        <Link href={addressOfSurvey(id)}>{title}</Link>
      </th>
      <td>
        {state === 'closed' ? <Link href={addressOfNetwork(networkId)}>{networkName}</Link> : networkName}
      </td>
      <td>
        <PhaseChip survey={survey} />
      </td>
      <td>
        <AnswerBar counts={survey} />
      </td>
      <td>{closesAt === null ? t('survey.list.noEnd') : format.instant(closesAt)}</td>
    </tr>
  );
}
