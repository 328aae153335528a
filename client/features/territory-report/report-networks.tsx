import { useMemo } from 'react';
import type { Assessments } from '../../../contract/assessments.ts';
import type { NetworkSummary } from '../../../contract/networks.ts';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { useNetworks } from '../findings/use-networks.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { sliceTimes } from '../../i18n/slice-names.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { GradeMark } from '../findings/grade-mark.tsx';
import { networkStates, type NetworkState } from './network-states.ts';
import type { ReportData } from './use-report-data.ts';

type NetworksProps = { territory: TerritoryDetail; data: ReportData };

/** Height of a notice, in CSS pixels. */
const oneLine = 56;

/** The networks of the territory, each with its last survey and the state that it shows, by mark and word. */
export function ReportNetworks({ territory, data: { networks, assessments } }: NetworksProps) {
  const { t } = useTranslations();
  return (
    <section className="stack-tight">
      <h2>{t('territoryReport.networks')}</h2>
      <QueryBoundary query={networks} height={territory.networks === 0 ? oneLine : 240}>
        {(listed) =>
          listed.length === 0 ? (
            <p className="notice">{t('territoryReport.noNetworks')}</p>
          ) : (
            <QueryBoundary query={assessments} height={240}>
              {(answer) => <NetworkTable networks={listed} assessments={answer} />}
            </QueryBoundary>
          )
        }
      </QueryBoundary>
    </section>
  );
}

type TableProps = { networks: readonly NetworkSummary[]; assessments: Assessments };

function NetworkTable({ networks, assessments }: TableProps) {
  const { t } = useTranslations();
  const details = useNetworks(networks.map(({ id }) => id));
  const states = useMemo(() => networkStates([...details.values()], assessments), [details, assessments]);
  return (
    <ScrollBox label={t('territoryReport.networks')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('level.network')}</th>
            <th scope="col" className="number">
              {t('network.membersFact')}
            </th>
            <th scope="col">{t('territoryReport.lastSurvey')}</th>
            <th scope="col" className="number">
              {t('territoryReport.answered')}
            </th>
            <th scope="col">{t('territoryReport.state')}</th>
          </tr>
        </thead>
        <tbody>
          {states.map((state) => (
            <NetworkRow key={state.network.id} state={state} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function NetworkRow({ state: { network, survey, counts } }: { state: NetworkState }) {
  const { t, format, language } = useTranslations();
  const { roster = null, respondents = null } = survey ?? {};
  return (
    <tr>
      <th scope="row">{inLanguage(language, network, 'name')}</th>
      <td className="number">{format.count(network.members)}</td>
      <td>
        {survey === null
          ? t('territoryReport.noSurvey')
          : (sliceTimes(network.waves, { format }).get(survey.waveId) ?? survey.waveId)}
      </td>
      <td className="number">
        {roster === null || respondents === null
          ? '—'
          : t('territoryReport.answeredOf', { shown: format.count(respondents), of: format.count(roster) })}
      </td>
      <td>{survey === null ? '—' : <StateWords counts={counts} />}</td>
    </tr>
  );
}

/** The worst grade by mark and word with how often, the others after it, and facts last: they are no findings. */
function StateWords({ counts }: Pick<NetworkState, 'counts'>) {
  const { t, format } = useTranslations();
  if (counts === null) return t('territoryReport.notKnown');
  const found = (['finding', 'unconfirmed', 'fact'] as const).filter((grade) => counts[grade] > 0);
  return (
    <span className="row">
      {counts.finding + counts.unconfirmed === 0 && t('territoryReport.calm')}
      {found.map((grade) => (
        <span key={grade} className="report-state">
          <GradeMark grade={grade} /> {format.count(counts[grade])}
        </span>
      ))}
    </span>
  );
}
