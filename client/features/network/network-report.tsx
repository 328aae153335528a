import { Link } from 'wouter';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { addressOfNetwork } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { sliceNames } from '../../i18n/slice-names.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { usePaperFooter } from '../../ui/paper-footer.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { withView } from '../explorer/network-view.ts';
import { FindingsPanel } from '../findings/findings-panel.tsx';
import { Results } from '../results/results.tsx';
import { Work } from '../work/work.tsx';
import { AftermathPanel } from './aftermath-panel.tsx';
import { DataStatementPanel } from './data-statement-panel.tsx';
import { DocumentedNotice } from './documented-notice.tsx';
import { isDocumented } from './documented.ts';
import { HeldBackNotice } from './held-back-notice.tsx';
import { namesOf } from './names-of-members.ts';
import { ProfilePanel } from './profile-panel.tsx';
import { ReportFacts } from './report-facts.tsx';
import { ReportMeasures } from './report-measures.tsx';
import { ReportPicture } from './report-picture.tsx';
import { useReportView } from './report-view.ts';

/** One network on paper: members, answers, findings, picture and measures of one view; made to be printed on A4. */
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
  const { wave, graph, state, viewOf } = useReportView(network);
  const documented = isDocumented(network);
  const territory = useTerritoryName(network);
  const { language } = useTranslations();
  const name = inLanguage(language, network, 'name');
  usePaperFooter(territory === undefined ? undefined : [name, territory].filter(Boolean).join(' · '));
  return (
    <article className="stack report">
      <ReportHead network={network} wave={wave} back={withView(addressOfNetwork(network.id), state)} />
      {network.simulated && <SimulatedRibbon />}
      <HeldBackNotice network={network} wave={wave} />
      <QueryBoundary query={graph} height={680}>
        {(answer) => {
          const read = viewOf(answer);
          return (
            <>
              <ReportFacts network={network} wave={wave} answer={answer} read={read} />
              <ReportPicture answer={answer} visible={read.visible} />
              <ReportMeasures network={network.id} view={read.view} />
            </>
          );
        }}
      </QueryBoundary>
      {documented ? (
        <DocumentedNotice network={network} />
      ) : (
        <FindingsPanel network={network.id} wave={wave} names={namesOf(network)} detail={network} open />
      )}
      {!documented && <ProfilePanel network={network.id} wave={wave} />}
      <AftermathPanel network={network.id} open />
      <Work network={network} wave={wave} />
      <Results of="network" id={network.id} />
      <DataStatementPanel network={network.id} />
    </article>
  );
}

type HeadProps = { network: NetworkDetail; wave: string | null; back: string };

function ReportHead({ network, wave, back }: HeadProps) {
  const words = useTranslations();
  const { t, termLabel, language } = words;
  const facts = [
    network.kind && termLabel('networkKind', network.kind),
    wave !== null && sliceNames(network.waves, words).get(wave),
  ];
  return (
    <>
      <p className="row no-print">
        <button type="button" className="button button-main" onClick={() => window.print()}>
          {t('report.print')}
        </button>
        <Link className="button" href={back}>
          {t('whatIf.back')}
        </Link>
      </p>
      <header className="stack-tight">
        <p className="muted">{t('report.kicker')}</p>
        <h1>{inLanguage(language, network, 'name')}</h1>
        <p className="muted">{facts.filter(Boolean).join(' · ')}</p>
        {network.purpose !== null && <p>{network.purpose}</p>}
      </header>
    </>
  );
}

/** The territory of a network; empty where it has none, `undefined` until it is known. */
function useTerritoryName({ territoryId }: NetworkDetail): string | undefined {
  const territory = useApiQuery(
    'showTerritory',
    { params: { id: territoryId ?? '' } },
    { enabled: territoryId !== null },
  );
  return territoryId === null || territory.isError ? '' : territory.data?.name;
}
