import { useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { addressOfNetwork } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { appearanceOf } from '../../appearance/appearance.ts';
import { tokens } from '../../appearance/tokens.ts';
import { visibleGraph } from '../../appearance/visible-graph.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { sliceNames, sliceTitle } from '../../i18n/slice-names.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { usePictureSvg } from '../explorer/use-picture-svg.ts';
import { FindingsPanel } from '../findings/findings-panel.tsx';
import { useMeasureName } from '../methods/use-measure-name.ts';
import { Results } from '../results/results.tsx';
import { Work } from '../work/work.tsx';
import { AftermathPanel } from './aftermath-panel.tsx';
import { DataStatementPanel } from './data-statement-panel.tsx';
import { DocumentedNotice } from './documented-notice.tsx';
import { isDocumented } from './documented.ts';
import { HeldBackNotice } from './held-back-notice.tsx';
import { NetworkMeasures } from './network-measures.tsx';
import { ProfilePanel } from './profile-panel.tsx';
import { SliceFacts } from './slice-facts.tsx';
import { useNetworkGraph } from './use-network-graph.ts';

/** One network on paper: members, answers, findings, picture and measures of one wave; made to be printed on A4. */
export default function NetworkReport({ id }: { id: string }) {
  const { t, language } = useTranslations();
  const network = useApiQuery('showNetwork', { params: { id } });
  useTitle(network.data && `${t('report.open')} · ${inLanguage(language, network.data, 'name')}`);
  return (
    <QueryBoundary query={network} height={720} screen>
      {(detail) => <ReportBody network={detail} />}
    </QueryBoundary>
  );
}

function ReportBody({ network }: { network: NetworkDetail }) {
  const words = useTranslations();
  const { t, format, termLabel, language } = words;
  const [search] = useSearchParams();
  const wave = search.get('wave') ?? network.waves.at(-1)?.waveId ?? null;
  const waveDetail = network.waves.find(({ waveId }) => waveId === wave);
  const graph = useNetworkGraph(network, wave);
  const documented = isDocumented(network);
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
        <h1>{inLanguage(language, network, 'name')}</h1>
        <p className="muted">
          {[
            network.kind && termLabel('networkKind', network.kind),
            waveDetail && sliceNames(network.waves, words).get(waveDetail.waveId),
            waveDetail &&
              (sliceTitle(waveDetail, words) ?? (waveDetail.date && format.date(waveDetail.date))),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {network.purpose !== null && <p>{network.purpose}</p>}
      </header>
      {network.simulated && <SimulatedRibbon />}
      <HeldBackNotice network={network} wave={wave} />
      <SliceFacts network={network} wave={wave} />
      {documented ? (
        <DocumentedNotice network={network} />
      ) : (
        <FindingsPanel network={network.id} wave={wave} names={names} open />
      )}
      <QueryBoundary query={graph} height={600}>
        {(answer) => <ReportPicture answer={answer} />}
      </QueryBoundary>
      <div className="columns">
        <NetworkMeasures network={network.id} wave={wave} layers={null} />
        {!documented && <ProfilePanel network={network.id} wave={wave} />}
      </div>
      <AftermathPanel network={network.id} open />
      <Work network={network} wave={wave} />
      <Results of="network" id={network.id} />
      <DataStatementPanel network={network.id} />
    </article>
  );
}

const everything = { layers: null, kinds: null, minStrength: null };
const nothing = new Map<string, never>();
const unit = { x: [0, 1], y: [0, 1] } as const;

function ReportPicture({ answer }: { answer: GraphAnswer }) {
  const { t } = useTranslations();
  const draw = usePictureSvg();
  const nameOf = useMeasureName();
  const source = useMemo(() => {
    const visible = visibleGraph(answer, everything);
    const look = { colour: 'kind', size: 'ties', labels: 40 };
    const appearance = appearanceOf(visible, look, nothing, nothing, tokens.light);
    const svg = draw(
      { answer, visible, appearance, viewport: unit, unplaced: 0, names: nothing, nameOf, ...look },
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
