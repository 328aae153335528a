import { Link } from 'wouter';
import type { NetworkSummary } from '../../../contract/networks.ts';
import type { Revision } from '../../../contract/revisions.ts';
import { addressOfNetwork, addressOfOwnNetworks } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useMay } from '../../api/use-reader.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { answerCounts } from '../network/answer-counts.ts';
import { NetworkList } from '../network/network-list.tsx';
import { changedNetworks } from './changed-networks.ts';
import { useHasOwnNetworks } from './use-has-own-networks.ts';
import { WaysToBegin } from './ways-to-begin.tsx';

/** Networks shown with their surveys; the others only by name. */
const mostDetailed = 12;

/** The networks that users brought, the last changed first; where there are none, the ways to begin. */
export function OwnNetworks() {
  const { t } = useTranslations();
  const networks = useWholeList('listNetworks', { query: { simulated: false } });
  const revisions = useWholeList('listRevisions');
  const hasOwn = useHasOwnNetworks();
  const may = useMay();
  return (
    <section className="card stack-tight own-networks">
      <div className="row-apart">
        <h2>{t('ownNetworks.title')}</h2>
        <span className="row">
          {hasOwn === true && may('changeNetwork') && (
            <Link href={addressOfOwnNetworks}>{t('mine.open')}</Link>
          )}
          {may('listSurveys') && <Link href="/surveys">{t('nav.surveys')}</Link>}
          {may('previewImport') && <Link href="/import">{t('nav.import')}</Link>}
        </span>
      </div>
      <QueryBoundary query={revisions} height={150}>
        {(all) => (
          <QueryBoundary query={networks} height={150}>
            {(listed) => <List networks={listed} revisions={all} />}
          </QueryBoundary>
        )}
      </QueryBoundary>
    </section>
  );
}

type ListProps = { networks: readonly NetworkSummary[]; revisions: readonly Revision[] };

function List({ networks, revisions }: ListProps) {
  const { t } = useTranslations();
  const own = changedNetworks(networks, revisions);
  if (own.length === 0) return <WaysToBegin />;
  const names = ['network', 'survey', 'answers', 'changed'] as const;
  return (
    <>
      <ScrollBox label={t('ownNetworks.title')}>
        <table className="plain-table">
          <thead>
            <tr>
              {names.map((name) => (
                <th key={name} scope="col">
                  {t(`ownNetworks.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {own.slice(0, mostDetailed).map(({ network, changedAt }) => (
              <Row key={network.id} network={network} changedAt={changedAt} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {own.length > mostDetailed && (
        <NetworkList networks={own.slice(mostDetailed).map(({ network }) => network)} />
      )}
    </>
  );
}

function Row({ network, changedAt }: { network: NetworkSummary; changedAt: string }) {
  const { t, format } = useTranslations();
  const detail = useApiQuery('showNetwork', { params: { id: network.id } });
  const wave = detail.data?.waves.at(-1);
  const counts = answerCounts(wave, format);
  const answers = counts === null ? t('ownNetworks.unknown') : t('ownNetworks.answeredOf', counts);
  return (
    <tr>
      <th scope="row">
        <Link href={addressOfNetwork(network.id)}>{network.name}</Link>
      </th>
      <td>
        {network.waveCount === 0
          ? t('ownNetworks.noSurvey')
          : wave && (wave.date === null ? wave.waveId : format.date(wave.date))}
      </td>
      <td>{detail.data && answers}</td>
      <td>{format.instant(changedAt)}</td>
    </tr>
  );
}
