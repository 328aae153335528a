import { Link } from 'wouter';
import type { Survey } from '../../../../contract/surveys.ts';
import { addressOfNetwork, addressOfReport } from '../../../addresses.ts';
import { useApiQuery } from '../../../api/use-api-query.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { answerCounts } from './answer-counts.ts';

/** What has become of the answers: the wave of the network, with who answered and how many ties came of it. */
export function ClosingReport({ survey }: { survey: Survey }) {
  const { t, format } = useTranslations();
  const { networkId, networkName, waveId, revision } = survey;
  const network = useApiQuery('showNetwork', { params: { id: networkId } }, { enabled: revision !== null });
  const ties = network.data?.waves.find((wave) => wave.waveId === waveId)?.ties;
  const { sent, respondents } = answerCounts(survey.respondents);
  return (
    <section className="card stack-tight closing-report" aria-labelledby="survey-closed">
      <h2 id="survey-closed">{t('survey.report.title')}</h2>
      <p>
        {t('survey.report.text', {
          sent: format.count(sent),
          all: format.count(respondents),
          network: networkName,
          wave: waveId,
        })}
        {ties !== undefined && ` ${t('survey.report.ties', { count: ties, shown: format.count(ties) })}`}
      </p>
      <p className="row">
        <Link className="button button-main" href={addressOfNetwork(networkId)}>
          {t('survey.report.network')}
        </Link>
        <Link className="button" href={addressOfReport(networkId)}>
          {t('survey.report.report')}
        </Link>
      </p>
    </section>
  );
}
