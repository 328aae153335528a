import { useMemo } from 'react';
import { Link } from 'wouter';
import type { NetworkDetail } from '../../../contract/networks.ts';
import {
  addressOfCase,
  addressOfNewSurvey,
  addressOfReport,
  addressOfTerritory,
  addressOfWhatIf,
} from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Deferred } from '../../ui/deferred.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { useTitle } from '../../ui/use-title.ts';
import type { ExplorerState } from '../explorer/explorer-state.ts';
import { Explorer } from '../explorer/explorer.tsx';
import { isMetricName, tableMetrics } from '../explorer/metric-choice.ts';
import { useExplorerState, type Change } from '../explorer/use-explorer-state.ts';
import { FindingsPanel } from '../findings/findings-panel.tsx';
import { Results } from '../results/results.tsx';
import { Work } from '../work/work.tsx';
import { AftermathPanel } from './aftermath-panel.tsx';
import { DataStatementPanel } from './data-statement-panel.tsx';
import { DocumentedNotice } from './documented-notice.tsx';
import { isDocumented } from './documented.ts';
import { DisagreementsPanel } from './disagreements-panel.tsx';
import { ExportPanel } from './export-panel.tsx';
import { HeldBackNotice } from './held-back-notice.tsx';
import { MembersPanel } from './members-panel.tsx';
import { actorValues } from './metric-values.ts';
import { NetworkMeasures } from './network-measures.tsx';
import { PatternChanges } from './pattern-changes.tsx';
import { ProfilePanel } from './profile-panel.tsx';
import { ProtectionPanel } from './protection-panel.tsx';
import { SliceFacts } from './slice-facts.tsx';
import { useNetworkGraph } from './use-network-graph.ts';
import { WaveChanges } from './wave-changes.tsx';
import { WaveComparison } from './wave-comparison.tsx';
import { WaveSlider } from './wave-slider.tsx';

/** One network: what it is, what is known of it wave by wave, and what the readings say. */
export default function NetworkScreen({ id }: { id: string }) {
  const network = useApiQuery('showNetwork', { params: { id } });
  const { language } = useTranslations();
  useTitle(network.data && inLanguage(language, network.data, 'name'));
  return (
    <QueryBoundary query={network} height={720} screen>
      {(detail) => <NetworkPage network={detail} />}
    </QueryBoundary>
  );
}

function NetworkPage({ network }: { network: NetworkDetail }) {
  const { t, termLabel, language } = useTranslations();
  const [state, change] = useExplorerState({ size: 'ties' });
  const territory = useApiQuery(
    'showTerritory',
    { params: { id: network.territoryId ?? '' } },
    { enabled: network.territoryId !== null },
  );
  const wave = state.wave ?? network.waves.at(-1)?.waveId ?? null;
  const name = inLanguage(language, network, 'name');
  const documented = isDocumented(network);
  return (
    <div className="stack">
      <div className="stack-tight">
        <Breadcrumbs
          steps={[
            network.territoryId === null
              ? { name: t('nav.cases'), href: '/cases' }
              : {
                  name: territory.data?.name ?? t('nav.territory'),
                  href: addressOfTerritory(network.territoryId),
                },
            { name },
          ]}
        />
        <div className="title-row">
          <h1>{name}</h1>
          <span className="row">
            <span className="row">
              {network.kind !== null && (
                <span className="chip">{termLabel('networkKind', network.kind)}</span>
              )}
              {network.mandate !== null && (
                <span className="chip">{termLabel('mandate', network.mandate)}</span>
              )}
            </span>
            <span className="row actions">
              <Link className="button" href={addressOfWhatIf(network.id)}>
                {t('whatIf.open')}
              </Link>
              <Link className="button" href={addressOfReport(network.id)}>
                {t('report.open')}
              </Link>
              {documented && (
                <Link className="button" href={addressOfCase(network.id)}>
                  {t('network.case')}
                </Link>
              )}
              {network.citation === null && (
                <Link className="button" href={addressOfNewSurvey(network.id)}>
                  {t('network.newSurvey')}
                </Link>
              )}
            </span>
          </span>
        </div>
        {network.purpose !== null && <p>{network.purpose}</p>}
        {network.description !== null && (
          <p className="muted">{inLanguage(language, network, 'description')}</p>
        )}
        {network.citation !== null && (
          <p className="small muted">
            {t('network.citation', { citation: inLanguage(language, network, 'citation') })}
          </p>
        )}
      </div>
      {network.simulated && <SimulatedRibbon />}
      {network.waves.length > 0 && (
        <WaveSlider waves={network.waves} wave={wave} onWave={(next) => change({ wave: next }, 'replace')} />
      )}
      <HeldBackNotice network={network} wave={wave} />
      <SliceFacts network={network} wave={wave} />
      <div className="network-body">
        {documented ? (
          <DocumentedNotice network={network} />
        ) : (
          <FindingsPanel network={network.id} wave={wave} names={namesOf(network)} />
        )}
      </div>
      <NetworkGraph network={network} state={state} change={change} wave={wave} />
      <Deferred height={1200}>
        {network.waves.length > 1 && (
          <>
            <WaveChanges network={network} wave={wave} />
            {!documented && <PatternChanges network={network} wave={wave} />}
            <WaveComparison
              network={network}
              wave={wave}
              other={state.otherWave}
              layers={state.layers}
              onOther={(otherWave) => change({ otherWave })}
            />
          </>
        )}
        <AftermathPanel network={network.id} />
        <Work network={network} wave={wave} />
        <Results of="network" id={network.id} />
        {!documented && <ProfilePanel network={network.id} wave={wave} />}
        <DataStatementPanel network={network.id} />
        <div className="masonry">
          <NetworkMeasures network={network.id} wave={wave} layers={state.layers} />
          <DisagreementsPanel network={network.id} wave={wave} names={namesOf(network)} />
          <MembersPanel network={network} />
          <ProtectionPanel network={network} />
          <ExportPanel network={network.id} name={network.name} wave={wave} />
        </div>
      </Deferred>
    </div>
  );
}

const namesOf = (network: NetworkDetail) =>
  new Map(network.memberships.map(({ actorId, name }) => [actorId, name]));

type GraphProps = { network: NetworkDetail; state: ExplorerState; change: Change; wave: string | null };

function NetworkGraph({ network, state, change, wave }: GraphProps) {
  const { t } = useTranslations();
  const id = network.id;
  const graph = useNetworkGraph(network, wave);
  const catalogue = useWholeList('listMetrics');
  const offered = useMemo(
    () => (catalogue.data ?? []).filter(({ level }) => level === 'actor').map((metric) => metric.id),
    [catalogue.data],
  );
  const wanted = [...new Set([...tableMetrics, state.colour, state.size])].filter(
    (name) => isMetricName(name) && offered.includes(name),
  );
  const measured = useApiQuery(
    'measureNetwork',
    { params: { id }, query: { wave, layers: state.layers, metric: wanted } },
    { enabled: wanted.length > 0, keepPrevious: true },
  );
  const metrics = useMemo(() => actorValues(measured.data), [measured.data]);
  const wantsGroups =
    state.colour === 'community' ||
    state.aggregation === 'community' ||
    state.sort?.endsWith('community') === true;
  const groups = useApiQuery(
    'findCommunities',
    { params: { id }, query: { wave, layers: state.layers } },
    { enabled: wantsGroups },
  );
  const communities = useMemo(
    () =>
      new Map(
        (groups.data?.groups ?? []).flatMap((group) =>
          group.actors.map((actor): [string, string] => [actor, String(group.id)]),
        ),
      ),
    [groups.data],
  );
  return (
    <section className="stack-tight" id="picture">
      <h2>{t('network.graph')}</h2>
      <QueryBoundary query={graph} height={860}>
        {(answer) => (
          <Explorer
            answer={answer}
            state={state}
            change={change}
            metrics={metrics}
            metricsOffered={offered}
            communities={communities}
            communitiesOffered
            steady
          />
        )}
      </QueryBoundary>
    </section>
  );
}
