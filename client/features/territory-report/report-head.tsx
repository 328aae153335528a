import { Link } from 'wouter';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { addressOfTerritory } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { today } from '../../ui/paper-footer.ts';
import { saveCsv } from '../../ui/save-csv.ts';
import { fileName } from '../isolation/isolation-csv.ts';
import { territoryName } from '../territory/territory-name.ts';
import { reportRows } from './report-csv.ts';
import type { ReportData } from './use-report-data.ts';

type HeadProps = { territory: TerritoryDetail; data: ReportData };

/** Of whom the report is, of which day and of which data; and what can be taken along. */
export function ReportHead({ territory, data }: HeadProps) {
  const { t, format } = useTranslations();
  const name = territoryName(territory, t);
  const year = territory.years.at(-1)?.year;
  const facts = [
    format.date(today()),
    year !== undefined && !territory.simulated && t('territoryReport.register', { year }),
    data.graph.data && t('territoryReport.version', { version: data.graph.data.datasetHash.slice(0, 8) }),
  ].filter((fact) => typeof fact === 'string');
  return (
    <>
      <p className="row no-print">
        <button type="button" className="button button-main" onClick={() => window.print()}>
          {t('territoryReport.print')}
        </button>
        <SchoolTable territory={territory} data={data} />
        <Link className="button" href={addressOfTerritory(territory.id)}>
          {t('territoryReport.back')}
        </Link>
      </p>
      <header className="stack-tight">
        <p className="muted">{t('territoryReport.kicker')}</p>
        <h1>{name}</h1>
        <p className="muted">{facts.join(' · ')}</p>
      </header>
    </>
  );
}

/** All schools as one table with RBD, as soon as everything that is in it has come. */
function SchoolTable({ territory, data: { graph, isolated, board, networks, km } }: HeadProps) {
  const { t } = useTranslations();
  const isReady = graph.data !== undefined && isolated.data !== undefined && board.data !== undefined;
  const download = () => {
    if (graph.data === undefined || isolated.data === undefined || board.data === undefined) return;
    const parts = { actors: graph.data.actors, isolated: isolated.data, board: board.data, km };
    const year = territory.years.at(-1)?.year ?? '';
    saveCsv(reportRows(parts, t), fileName(t('territoryReport.file'), territoryName(territory, t), year));
  };
  const failed = [graph, isolated, board, networks].some(({ isError }) => isError);
  return (
    <>
      <button type="button" className="button" disabled={!isReady} onClick={download}>
        {t('territoryReport.csv')}
      </button>
      {failed && <span role="status">{t('territoryReport.incomplete')}</span>}
    </>
  );
}
