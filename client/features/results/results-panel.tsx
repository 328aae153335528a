import { Link } from 'wouter';
import type { Results, ResultSeries } from '../../../contract/results.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ExampleTable } from '../../ui/example-table.tsx';
import { FailedPanel } from '../../ui/failed-panel.tsx';
import { saveCsv } from '../../ui/save-csv.ts';
import { IfMay } from '../../ui/if-may.tsx';
import { measureName } from './measure-name.ts';
import { resultRows } from './result-rows.ts';
import { CategoryTable, SpreadTable } from './result-tables.tsx';

type PanelProps = { of: Results['about']['kind']; id: string };
const endpoints = {
  network: 'showNetworkResults',
  territory: 'showTerritoryResults',
  school: 'showActorResults',
} as const;

/**
 * Results of schools by year beside those of others, with how both groups were taken and what the numbers cannot say.
 * Nothing where there is no school of which to tell.
 */
export default function ResultsPanel({ of, id }: PanelProps) {
  const { t, localize } = useTranslations();
  const query = useApiQuery(endpoints[of], { params: { id } });
  const results = query.data;
  if (results === undefined) return <FailedPanel title={t(`results.title.${of}`)} query={query} />;
  if (schoolsOf(results) === 0) return null;
  return (
    <section className="card stack-tight" id="results">
      <div className="row-apart">
        <h2>{t(`results.title.${of}`)}</h2>
        {results.series.length > 0 && <Download results={results} />}
      </div>
      {results.series.length === 0 ? (
        <NoResults />
      ) : (
        <>
          <p className="notice">{localize(results.caution)}</p>
          <p className="small muted">{localize(results.comparison)}</p>
          {results.series.map((series) => (
            <Measure key={series.measure} series={series} of={of} />
          ))}
        </>
      )}
    </section>
  );
}

/** In a territory the schools in no network are those of which it tells, too. */
const schoolsOf = ({ about, groups }: Results): number =>
  groups.members + (about.kind === 'territory' ? groups.comparison : 0);

function Download({ results }: { results: Results }) {
  const { t } = useTranslations();
  const download = () => saveCsv(resultRows(results, t), `telar-${t('results.file')}`);
  return (
    <button type="button" className="button no-print" onClick={download}>
      {t('results.csv')}
    </button>
  );
}

function Measure({ series, of }: { series: ResultSeries; of: PanelProps['of'] }) {
  const { t } = useTranslations();
  const isNumber = series.years.some(({ members, comparison }) => members.schools + comparison.schools > 0);
  const isWord = series.years.some(({ categories }) => categories.length > 0);
  const name = measureName(series.measure, t);
  return (
    <div className="stack-tight">
      <h3>{name}</h3>
      {isNumber && <SpreadTable years={series.years} name={name} of={of} />}
      {isWord && <CategoryTable years={series.years} name={name} of={of} />}
    </div>
  );
}

/** Headings as the Agencia de Calidad writes them, and as the bundle does. */
const exampleTable = [
  'rbd;agno;prom_lect4b_rbd;prom_mate4b_rbd;ive;categoria_desempeno',
  '553;2023;254;261;85,3;Medio',
];

/** Which table brings results: without one nothing is said of them. */
function NoResults() {
  const { t } = useTranslations();
  return (
    <details>
      <summary>{t('results.empty.title')}</summary>
      <div className="stack-tight">
        <p className="muted">{t('results.empty.how')}</p>
        <ExampleTable label={t('results.empty.example')} text={exampleTable.join('\n')} />
        <IfMay endpoint="previewImport">
          <p>
            <Link className="button" href="/import">
              {t('results.empty.action')}
            </Link>
          </p>
        </IfMay>
      </div>
    </details>
  );
}
