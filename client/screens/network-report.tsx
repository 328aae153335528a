import { useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { GraphAnswer } from '../../contract/graphs.ts';
import type { NetworkDetail } from '../../contract/networks.ts';
import { useAsk } from '../api/use-ask.ts';
import { appearanceOf } from '../appearance/appearance.ts';
import { tokens } from '../appearance/tokens.ts';
import { useWords } from '../i18n/use-words.ts';
import { Answer } from '../panels/answer.tsx';
import { Facts } from '../panels/facts.tsx';
import { FindingsPanel } from '../panels/findings-panel.tsx';
import { NetworkMeasures } from '../panels/network-measures.tsx';
import { ProfilePanel } from '../panels/profile-panel.tsx';
import { SimulatedRibbon } from '../panels/simulated-ribbon.tsx';
import { useMeasureName } from '../panels/use-measure-name.ts';
import { usePictureSvg } from '../panels/use-picture-svg.ts';
import { addressOfNetwork } from '../state/addresses.ts';
import { useTitle } from '../state/use-title.ts';
import { visibleGraph } from '../state/visible-graph.ts';

/** One network on paper: what was asked, who answered, what it shows, what to ask next; made to be printed on A4. */
export default function NetworkReport({ id }: { id: string }) {
  const { t } = useWords();
  const network = useAsk('showNetwork', { params: { id } });
  useTitle(network.data && `${t('report.open')} · ${network.data.name}`);
  return (
    <Answer query={network} height={720} screen>
      {(detail) => <ReportBody network={detail} />}
    </Answer>
  );
}

function ReportBody({ network }: { network: NetworkDetail }) {
  const { t, format, term } = useWords();
  const [search] = useSearchParams();
  const wave = search.get('wave') ?? network.rounds.at(-1)?.waveId ?? null;
  const round = network.rounds.find(({ waveId }) => waveId === wave);
  const graph = useAsk('showNetworkGraph', { params: { id: network.id }, query: { wave } });
  const names = new Map(network.memberships.map(({ actorId, name }) => [actorId, name]));
  return (
    <article className="stack report">
      <p className="row no-print">
        <button type="button" className="button button-main" onClick={() => window.print()}>
          {t('report.print')}
        </button>
        <Link className="button" href={addressOfNetwork(network.id)}>
          {t('whatIf.back')}
        </Link>
      </p>
      <header className="stack-tight">
        <p className="muted">{t('report.kicker')}</p>
        <h1>{network.name}</h1>
        <p className="muted">
          {[
            network.kind && term('networkKind', network.kind),
            round && t('waves.stop', { number: round.order }),
            round?.date && format.date(round.date),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {network.purpose !== null && <p>{network.purpose}</p>}
      </header>
      {network.simulated && <SimulatedRibbon />}
      <Facts
        label={t('network.facts')}
        items={[
          { name: t('network.membersFact'), value: format.count(network.members) },
          { name: t('network.tiesFact'), value: format.count(round?.ties ?? network.ties) },
          {
            name: t('network.answersFact'),
            value:
              round && round.roster !== null && round.respondents !== null
                ? t('network.answeredOf', {
                    answered: format.count(round.respondents),
                    asked: format.count(round.roster),
                  })
                : t('network.notAsked'),
          },
        ]}
      />
      <FindingsPanel network={network.id} wave={wave} names={names} open />
      <Answer query={graph} height={600}>
        {(answer) => <ReportPicture answer={answer} />}
      </Answer>
      <div className="columns">
        <NetworkMeasures network={network.id} wave={wave} layers={null} />
        <ProfilePanel network={network.id} wave={wave} />
      </div>
    </article>
  );
}

const everything = { layers: null, kinds: null, minStrength: null };
const nothing = new Map<string, never>();
const unit = { x: [0, 1], y: [0, 1] } as const;

function ReportPicture({ answer }: { answer: GraphAnswer }) {
  const { t } = useWords();
  const draw = usePictureSvg();
  const nameOf = useMeasureName();
  const source = useMemo(() => {
    const visible = visibleGraph(answer, everything);
    const look = { colour: 'kind', size: 'ties', labels: 40 };
    const appearance = appearanceOf(visible, look, nothing, nothing, tokens.light);
    const svg = draw(
      { answer, visible, appearance, frame: unit, unplaced: 0, names: nothing, nameOf, ...look },
      'light',
    );
    return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  }, [answer, draw, nameOf]);
  return (
    <img
      className="report-picture"
      src={source}
      alt={t('report.picture', { name: answer.scope.about.name })}
    />
  );
}
