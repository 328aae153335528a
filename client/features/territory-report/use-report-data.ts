import { useApiQuery } from '../../api/use-api-query.ts';
import { useWholeList } from '../../api/use-whole-list.ts';

/** Schools read at most; the service says when there are more. */
const mostSchools = 8000;

/** What the parts of a report read, all asked for at once: the same answers that the pages of the territory show. */
export function useReportData(id: string, km: number) {
  const params = { id };
  return {
    networks: useWholeList('listTerritoryNetworks', { params }),
    assessments: useApiQuery('listAssessments', { query: { territory: id, state: 'flagged' } }),
    isolated: useApiQuery('listIsolatedSchools', { params, query: { km } }, { keepPrevious: true }),
    graph: useApiQuery('showTerritoryGraph', { params, query: { scope: 'all', limit: mostSchools } }),
    board: useApiQuery('showSupportBoard', { params }),
    km,
  };
}
export type ReportData = ReturnType<typeof useReportData>;
