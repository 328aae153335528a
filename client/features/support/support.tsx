import { useSearchParams } from 'wouter';
import type { SupportBoard } from '../../../contract/support-board.ts';
import { addressOfTerritory } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { Facts } from '../../ui/facts.tsx';
import { PrintAndSave } from '../../ui/print-and-save.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { saveCsv } from '../../ui/save-csv.ts';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { NoSupports } from './no-supports.tsx';
import { SupportControls, type ControlsProps } from './support-controls.tsx';
import { supportRows } from './support-csv.ts';
import { readShown, shownSchools, writeShown, type ShownBoard } from './support-filters.ts';
import { SupportPicture } from './support-picture.tsx';
import { SupportTable } from './support-table.tsx';

/** Who supports each school of a territory: a board that is filtered, printed and taken along as a table. */
export default function SupportScreen({ id }: { id: string }) {
  const { t } = useTranslations();
  const [search, setSearch] = useSearchParams();
  const shown = readShown(search);
  const { year, overload } = shown;
  const territory = useApiQuery('showTerritory', { params: { id } });
  const board = useApiQuery(
    'showSupportBoard',
    { params: { id }, query: { year, overload } },
    { keepPrevious: true },
  );
  useTitle(t('support.title'));
  const change = (next: Partial<ShownBoard>) =>
    setSearch(writeShown({ ...shown, ...next }), { replace: true });
  return (
    <div className="stack support-page">
      <PageHead
        under={[{ name: territory.data?.name ?? id, href: addressOfTerritory(id) }]}
        title={t('support.title')}
        lead={t('support.lead')}
      />
      {board.data?.simulated && <SimulatedRibbon />}
      <QueryBoundary query={board} height={720}>
        {(answer) =>
          answer.known || answer.kindsKnown.length > 0 ? (
            <SupportBody
              board={answer}
              shown={shown}
              years={territory.data?.years.map((row) => row.year) ?? []}
              change={change}
            />
          ) : (
            <NoSupports />
          )
        }
      </QueryBoundary>
    </div>
  );
}

function SupportBody(controls: ControlsProps) {
  const { board, shown } = controls;
  const { t, format } = useTranslations();
  const schools = shownSchools(board.schools, shown);
  const download = () => saveCsv(supportRows(board, schools, t), `telar-${t('support.file')}`);
  return (
    <>
      {!board.known && <p className="notice">{t('support.onlyNetworks')}</p>}
      {board.known && <Totals board={board} />}
      <SupportControls {...controls} />
      <div className="row-apart">
        <p role="status">
          {t('support.shown', {
            shown: format.count(schools.length),
            all: format.count(board.schools.length),
          })}
        </p>
        <PrintAndSave print={t('support.print')} save={t('support.csv')} onSave={download} />
      </div>
      {schools.length === 0 ? (
        <p className="notice">{t('support.nothing')}</p>
      ) : (
        <>
          <SupportTable board={board} schools={schools} />
          <SupportPicture schools={schools} />
        </>
      )}
      <Notes board={board} />
    </>
  );
}

function Totals({ board: { totals, year, commonKinds } }: { board: SupportBoard }) {
  const { t, format } = useTranslations();
  const names = [
    'schools',
    'isolatedAndUnsupported',
    'unsupported',
    'overloaded',
    'overlapping',
    'unconnected',
  ] as const;
  return (
    <div className="stack-tight">
      <Facts
        label={t('support.totals')}
        items={names.map((name) => ({
          name: t(`support.total.${name}`),
          value: format.count(totals[name]),
        }))}
      />
      <p className="small muted">
        {year === null ? t('support.anyDate') : t('support.year', { year })}{' '}
        {commonKinds.length > 0 &&
          t('support.common', { kinds: format.list(commonKinds.map((kind) => t(`support.kind.${kind}`))) })}
      </p>
    </div>
  );
}

/** What the words of the board mean, and what they do not. */
function Notes({ board: { overload } }: { board: SupportBoard }) {
  const { t } = useTranslations();
  return (
    <section className="card stack-tight">
      <h2>{t('support.reading.title')}</h2>
      <ul className="bullets stack-tight support-reading">
        <li>{t('support.reading.none')}</li>
        <li>{t('support.reading.gap')}</li>
        <li>{t('support.reading.overload', { overload })}</li>
        <li>{t('support.reading.overlap')}</li>
        <li>{t('support.reading.unconnected')}</li>
        <li>{t('support.reading.networks')}</li>
        <li>{t('support.reading.undated')}</li>
      </ul>
    </section>
  );
}
