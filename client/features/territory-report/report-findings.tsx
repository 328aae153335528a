import { useMemo } from 'react';
import type { Assessments } from '../../../contract/assessments.ts';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { LineCard } from '../findings/line-card.tsx';
import { lineNames } from '../findings/line-names.ts';
import { keyOfLine, plannerList } from '../findings/planner-list.ts';
import { useNetworks } from '../findings/use-networks.ts';
import { usePatternNames } from '../methods/use-pattern-names.ts';
import { ReportFacts } from './report-facts.tsx';
import type { ReportData } from './use-report-data.ts';

/** Height of a notice, in CSS pixels: all there is to say where no network is known. */
const oneLine = 56;

/** What the last surveys of the networks show, most certain first and nothing folded; facts apart. */
export function ReportFindings({ territory, data }: { territory: TerritoryDetail; data: ReportData }) {
  const { t } = useTranslations();
  return (
    <section className="stack-tight">
      <h2>{t('territoryReport.findings')}</h2>
      <QueryBoundary query={data.assessments} height={territory.networks === 0 ? oneLine : 480}>
        {(answer) => <Lines answer={answer} />}
      </QueryBoundary>
    </section>
  );
}

function Lines({ answer }: { answer: Assessments }) {
  const words = useTranslations();
  const { t, format } = words;
  const { networks, notAssessed = [] } = answer;
  const { findings, facts } = useMemo(() => plannerList(networks), [networks]);
  const details = useNetworks([...findings, ...facts].map(({ network }) => network));
  const names = lineNames(details, usePatternNames(), words);
  if (networks.length === 0 && notAssessed.length === 0)
    return <p className="notice">{t('territoryReport.noSurveys')}</p>;
  return (
    <>
      {notAssessed.length > 0 && (
        <p className="notice">
          {t('territoryReport.notAssessed', {
            count: notAssessed.length,
            shown: format.count(notAssessed.length),
          })}
        </p>
      )}
      {findings.length === 0 && <p className="notice">{t('territoryReport.noFindings')}</p>}
      {findings.map((line) => (
        <LineCard key={keyOfLine(line)} line={line} names={names} open />
      ))}
      <ReportFacts facts={facts} names={names} />
    </>
  );
}
