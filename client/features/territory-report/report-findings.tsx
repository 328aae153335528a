import { useMemo } from 'react';
import type { Assessments } from '../../../contract/assessments.ts';
import type { Section } from '../../../contract/grades.ts';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { groupLines } from '../findings/finding-filters.ts';
import { LineCard } from '../findings/line-card.tsx';
import { lineNames } from '../findings/line-names.ts';
import { keyOfLine, plannerList } from '../findings/planner-list.ts';
import { SectionLead } from '../findings/section-lead.tsx';
import { sectionTitle } from '../findings/section-title.ts';
import { TestedLine } from '../findings/tested-line.tsx';
import { useNetworks } from '../findings/use-networks.ts';
import { usePatternNames } from '../methods/use-pattern-names.ts';
import { ReportFacts } from './report-facts.tsx';
import type { ReportData } from './use-report-data.ts';

/** Height of a notice, in CSS pixels: all there is to say where no network is known. */
const oneLine = 56;

/** What the last surveys of the networks show, by q and nothing folded; facts apart. */
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
      <TestedLine tested={answer.tested} calibration={answer.calibration} />
      {groupLines(findings, 'certainty').map(({ key, lines }) => (
        <div key={key} className="stack-tight">
          <h3 className="report-part">{sectionTitle(key as Section, words)}</h3>
          <SectionLead section={key} />
          {lines.map((line) => (
            <LineCard key={keyOfLine(line)} line={line} names={names} open />
          ))}
        </div>
      ))}
      <ReportFacts facts={facts} names={names} />
    </>
  );
}
