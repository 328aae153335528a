import { useSearchParams } from 'wouter';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { usePaperFooter } from '../../ui/paper-footer.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { readIsolation } from '../isolation/isolation-state.ts';
import { territoryName } from '../territory/territory-name.ts';
import { ReportChanges } from './report-changes.tsx';
import { ReportCounts } from './report-counts.tsx';
import { ReportDocuments } from './report-documents.tsx';
import { ReportFindings } from './report-findings.tsx';
import { ReportHead } from './report-head.tsx';
import { ReportIsolated } from './report-isolated.tsx';
import { ReportNetworks } from './report-networks.tsx';
import { ReportSupport } from './report-support.tsx';
import { useReportData } from './use-report-data.ts';

/** A territory on paper: its schools, what its networks show, whom to visit and who supports them; made to be printed on A4. */
export default function TerritoryReport({ id }: { id: string }) {
  const { t } = useTranslations();
  const territory = useApiQuery('showTerritory', { params: { id } });
  const title = territory.data && t('territoryReport.titleOf', { name: territoryName(territory.data, t) });
  useTitle(title);
  usePaperFooter(title);
  return (
    <QueryBoundary query={territory} height={1200} screen>
      {(detail) => <ReportBody territory={detail} />}
    </QueryBoundary>
  );
}

/** Each part waits for itself: one that did not come says so, and the others are there. */
function ReportBody({ territory }: { territory: TerritoryDetail }) {
  const [search] = useSearchParams();
  const { km } = readIsolation(search);
  const data = useReportData(territory.id, km);
  return (
    <article className="stack report territory-report">
      <ReportHead territory={territory} data={data} />
      {territory.simulated && <SimulatedRibbon />}
      <ReportCounts territory={territory} />
      <ReportFindings territory={territory} data={data} />
      <ReportNetworks territory={territory} data={data} />
      <ReportIsolated territory={territory} data={data} />
      <ReportSupport data={data} />
      <ReportChanges territory={territory} />
      <ReportDocuments territory={territory} />
    </article>
  );
}
