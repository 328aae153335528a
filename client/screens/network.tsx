import { useMemo } from 'react';
import { Link } from 'wouter';
import type { NetworkDetail } from '../../contract/networks.ts';
import { useAsk } from '../api/use-ask.ts';
import { useWholeList } from '../api/use-whole-list.ts';
import { useWords } from '../i18n/use-words.ts';
import { Answer } from '../panels/answer.tsx';
import { Crumbs } from '../panels/crumbs.tsx';
import { Explorer } from '../panels/explorer.tsx';
import { DisagreementsPanel } from '../panels/disagreements-panel.tsx';
import { ExportPanel } from '../panels/export-panel.tsx';
import { Facts } from '../panels/facts.tsx';
import { FindingsPanel } from '../panels/findings-panel.tsx';
import { Later } from '../panels/later.tsx';
import { MembersPanel } from '../panels/members-panel.tsx';
import { NetworkMeasures } from '../panels/network-measures.tsx';
import { ProfilePanel } from '../panels/profile-panel.tsx';
import { SimulatedRibbon } from '../panels/simulated-ribbon.tsx';
import { WaveComparison } from '../panels/wave-comparison.tsx';
import { WaveChanges } from '../panels/wave-changes.tsx';
import { WavePicker } from '../panels/wave-picker.tsx';
import { addressOfReport, addressOfTerritory, addressOfWhatIf } from '../state/addresses.ts';
import type { ExplorerState } from '../state/explorer-state.ts';
import { actorValues } from '../state/metric-values.ts';
import { isMetricName, tableMetrics } from '../state/metric-choice.ts';
import { useExplorerState, type Change } from '../state/use-explorer-state.ts';
import { useTitle } from '../state/use-title.ts';

/** One network: what it is, what is known of it wave by wave, and what the readings say. */
export default function NetworkScreen({ id }: { id: string }) {
  const network = useAsk('showNetwork', { params: { id } });
  useTitle(network.data?.name);
  return (
    <Answer query={network} height={720} screen>
      {(detail) => <NetworkPage network={detail} />}
    </Answer>
  );
}

function NetworkPage({ network }: { network: NetworkDetail }) {
  const { t, term } = useWords();
  const [state, change] = useExplorerState({ size: 'ties' });
  const territory = useAsk(
    'showTerritory',
    { params: { id: network.territoryId ?? '' } },
    { enabled: network.territoryId !== null },
  );
  const wave = state.wave ?? network.rounds.at(-1)?.waveId ?? null;
  return (
    <div className="stack">
      <div className="stack-tight">
        <Crumbs
          steps={[
            network.territoryId === null
              ? { name: t('nav.cases'), href: '/cases' }
              : {
                  name: territory.data?.name ?? t('nav.territory'),
                  href: addressOfTerritory(network.territoryId),
                },
            { name: network.name },
          ]}
        />
        <div className="title-row">
          <h1>{network.name}</h1>
          <span className="row">
            <span className="row">
              {network.kind !== null && <span className="chip">{term('networkKind', network.kind)}</span>}
              {network.mandate !== null && <span className="chip">{term('mandate', network.mandate)}</span>}
            </span>
            <span className="row actions">
              <Link className="button" href={addressOfWhatIf(network.id)}>
                {t('whatIf.open')}
              </Link>
              <Link className="button" href={addressOfReport(network.id)}>
                {t('report.open')}
              </Link>
            </span>
          </span>
        </div>
        {network.purpose !== null && <p>{network.purpose}</p>}
        {network.description !== null && <p className="muted">{network.description}</p>}
        {network.citation !== null && (
          <p className="small muted">{t('network.citation', { citation: network.citation })}</p>
        )}
      </div>
      {network.simulated && <SimulatedRibbon />}
      {network.rounds.length > 0 && (
        <WavePicker
          rounds={network.rounds}
          wave={wave}
          onWave={(next) => change({ wave: next }, 'replace')}
        />
      )}
      <RoundFacts network={network} wave={wave} />
      <div className="network-body">
        <FindingsPanel network={network.id} wave={wave} names={namesOf(network)} />
      </div>
      <NetworkGraph network={network} state={state} change={change} wave={wave} />
      <Later height={1200}>
        {network.rounds.length > 1 && (
          <>
            <WaveChanges network={network} wave={wave} />
            <WaveComparison
              network={network}
              wave={wave}
              other={state.otherWave}
              layers={state.layers}
              onOther={(otherWave) => change({ otherWave })}
            />
          </>
        )}
        <ProfilePanel network={network.id} wave={wave} />
        <div className="masonry">
          <NetworkMeasures network={network.id} wave={wave} layers={state.layers} />
          <DisagreementsPanel network={network.id} wave={wave} names={namesOf(network)} />
          <MembersPanel network={network} />
          <ExportPanel network={network.id} name={network.name} wave={wave} />
        </div>
      </Later>
    </div>
  );
}

const namesOf = (network: NetworkDetail) =>
  new Map(network.memberships.map(({ actorId, name }) => [actorId, name]));

function RoundFacts({ network, wave }: { network: NetworkDetail; wave: string | null }) {
  const { t, format } = useWords();
  const round = network.rounds.find(({ waveId }) => waveId === wave);
  const answered =
    round && round.roster !== null && round.respondents !== null
      ? t('network.answeredOf', {
          answered: format.count(round.respondents),
          asked: format.count(round.roster),
        })
      : null;
  return (
    <Facts
      label={t('network.facts')}
      items={[
        { name: t('network.membersFact'), value: format.count(network.members) },
        { name: t('network.tiesFact'), value: format.count(round?.ties ?? network.ties) },
        { name: t('network.answersFact'), value: answered ?? t('network.notAsked') },
        { name: t('network.wavesFact'), value: format.count(network.rounds.length) },
      ]}
    />
  );
}

type GraphProps = { network: NetworkDetail; state: ExplorerState; change: Change; wave: string | null };

function NetworkGraph({ network, state, change, wave }: GraphProps) {
  const { t } = useWords();
  const id = network.id;
  const graph = useAsk('showNetworkGraph', { params: { id }, query: { wave } }, { keepPrevious: true });
  const catalogue = useWholeList('listMetrics');
  const offered = useMemo(
    () => (catalogue.data ?? []).filter(({ level }) => level === 'actor').map((metric) => metric.id),
    [catalogue.data],
  );
  const wanted = [...new Set([...tableMetrics, state.colour, state.size])].filter(
    (name) => isMetricName(name) && offered.includes(name),
  );
  const measured = useAsk(
    'measureNetwork',
    { params: { id }, query: { wave, layers: state.layers, metric: wanted } },
    { enabled: wanted.length > 0, keepPrevious: true },
  );
  const metrics = useMemo(() => actorValues(measured.data), [measured.data]);
  const wantsGroups =
    state.colour === 'community' || state.roll === 'community' || state.sort?.endsWith('community') === true;
  const groups = useAsk(
    'findCommunities',
    { params: { id }, query: { wave, layers: state.layers } },
    { enabled: wantsGroups },
  );
  const communities = useMemo(
    () =>
      new Map(
        (groups.data?.groups ?? []).flatMap((group) =>
          group.actors.map((actor): [string, string] => [actor, String(group.id + 1)]),
        ),
      ),
    [groups.data],
  );
  return (
    <section className="stack-tight">
      <h2>{t('network.graph')}</h2>
      <Answer query={graph} height={860}>
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
      </Answer>
    </section>
  );
}
