import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { NetworkAssessment, PatternReading } from '../../../contract/assessments.ts';
import type { NetworkSummary } from '../../../contract/networks.ts';
import { addressOfNetwork, addressOfTerritory } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { Sparkline } from '../../ui/sparkline.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { MethodLink } from '../methods/method-link.tsx';
import { usePatternNames } from '../methods/use-pattern-names.ts';
import { PatternState } from './pattern-state.tsx';

/** One row a network: size, answers wave by wave, and the state of every pattern in its last wave. */
export default function NetworksCompared({ id }: { id: string }) {
  const { t } = useTranslations();
  const territory = useApiQuery('showTerritory', { params: { id } });
  const networks = useWholeList('listTerritoryNetworks', { params: { id } });
  const assessments = useApiQuery('listAssessments', { query: { territory: id } });
  useTitle(t('compare.title'));
  return (
    <div className="stack">
      <PageHead
        under={[{ name: territory.data?.name ?? id, href: addressOfTerritory(id) }]}
        title={t('compare.title')}
        lead={t('compare.lead')}
      />
      {territory.data?.simulated && <SimulatedRibbon />}
      <QueryBoundary query={networks} height={480}>
        {(listed) => (
          <QueryBoundary query={assessments} height={480}>
            {(assessed) => <Comparison networks={listed} assessments={assessed.networks} />}
          </QueryBoundary>
        )}
      </QueryBoundary>
    </div>
  );
}

type Row = { network: NetworkSummary; assessment: NetworkAssessment | undefined; flagged: number };
const orders = ['attention', 'name', 'members', 'response'] as const;

function Comparison({
  networks,
  assessments,
}: {
  networks: readonly NetworkSummary[];
  assessments: readonly NetworkAssessment[];
}) {
  const { t, format } = useTranslations();
  const patternName = usePatternNames();
  const [order, setOrder] = useState<(typeof orders)[number]>('attention');
  const patterns = useMemo(
    () => [
      ...new Set(
        assessments.flatMap(({ waves }) => waves.at(-1)?.patterns.map(({ pattern }) => pattern) ?? []),
      ),
    ],
    [assessments],
  );
  const rows = networks.map((network): Row => {
    const assessment = assessments.find(({ id }) => id === network.id);
    const flagged = assessment?.waves.at(-1)?.patterns.filter(({ state }) => state === 'flagged').length ?? 0;
    return { network, assessment, flagged };
  });
  const response = ({ assessment }: Row) => assessment?.waves.at(-1)?.responseRate ?? -1;
  rows.sort(
    (a, b) =>
      (order === 'attention' ? b.flagged - a.flagged : 0) ||
      (order === 'members' ? b.network.members - a.network.members : 0) ||
      (order === 'response' ? response(a) - response(b) : 0) ||
      format.compare(a.network.name, b.network.name),
  );
  return (
    <section className="stack-tight">
      <div className="segments" role="group" aria-label={t('compare.order')}>
        {orders.map((name) => (
          <button key={name} type="button" aria-pressed={order === name} onClick={() => setOrder(name)}>
            {t(`compare.by.${name}`)}
          </button>
        ))}
      </div>
      <ScrollBox className="card" label={t('compare.title')}>
        <table className="plain-table compare-table">
          <thead>
            <tr>
              <th scope="col">{t('level.network')}</th>
              <th scope="col" className="number">
                {t('network.membersFact')}
              </th>
              <th scope="col">{t('compare.response')}</th>
              {patterns.map((pattern) => (
                <th key={pattern} scope="col">
                  {patternName(pattern)} <MethodLink id={pattern} name={patternName(pattern)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ network, assessment }) => (
              <tr key={network.id}>
                <th scope="row">
                  <Link href={addressOfNetwork(network.id)}>{network.name}</Link>
                </th>
                <td className="number">{format.count(network.members)}</td>
                <td>
                  <ResponseRates assessment={assessment} />
                </td>
                {patterns.map((pattern) => (
                  <td key={pattern}>
                    <PatternState readings={readingsOf(assessment, pattern)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="small muted">{t('compare.note')}</p>
    </section>
  );
}

/** The share that answered, wave by wave. */
function ResponseRates({ assessment }: { assessment: NetworkAssessment | undefined }) {
  const { format } = useTranslations();
  const values = (assessment?.waves ?? []).map(({ responseRate }) => responseRate);
  const texts = values.map((rate) => (rate === null ? '—' : format.percent(rate)));
  return <Sparkline values={values} label={format.list(texts)} last={texts.at(-1) ?? '—'} />;
}

const readingsOf = (assessment: NetworkAssessment | undefined, pattern: string): PatternReading[] =>
  assessment?.waves.at(-1)?.patterns.filter((reading) => reading.pattern === pattern) ?? [];
