import { Link } from 'wouter';
import type { NetworkDetail } from '../../../contract/networks.ts';
import {
  addressOfOwnNetworks,
  addressOfReport,
  addressOfTerritory,
  addressOfWhatIf,
} from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { SiteMenu } from '../../shell.tsx';
import { DropMenu } from '../../ui/drop-menu.tsx';
import { writeSelection } from '../explorer/selection.ts';
import { withView } from '../explorer/network-view.ts';
import { ShareView } from '../explorer/share-view.tsx';
import { StepButtons } from '../explorer/step-buttons.tsx';
import type { ExplorerModel } from '../explorer/use-explorer.ts';
import { useIsOwnNetwork } from '../own-networks/use-is-own-network.ts';
import { answerCounts } from './answer-counts.ts';
import { DownloadPanel } from './download-panel.tsx';
import type { Panels } from './use-panels.ts';
import type { WorkspaceProps } from './workspace-props.ts';

type HeaderProps = WorkspaceProps & { model: ExplorerModel; panels: Panels; small: boolean };

/** One line: where one is, what state the network is in, and what can be done with this view. */
export function WorkspaceHeader(props: HeaderProps) {
  const { network, wave, small, model, panels } = props;
  const { t, language } = useTranslations();
  const name = inLanguage(language, network, 'name');
  const up = useWayUp(network);
  return (
    <header className="workspace-header">
      <div className="workspace-line">
        {small ? (
          <Link
            className="icon-button back"
            href={up.href}
            aria-label={t('workspace.back', { name: up.name })}
          >
            ←
          </Link>
        ) : (
          <>
            <SiteMenu />
            <nav aria-label={t('common.breadcrumbs')} className="crumb">
              {up.isOwn && (
                <>
                  <Link href="/">{t('nav.home')}</Link> <span aria-hidden="true">›</span>{' '}
                </>
              )}
              <Link href={up.href}>{up.name}</Link> <span aria-hidden="true">›</span>
            </nav>
          </>
        )}
        <h1 title={name}>{name}</h1>
        {!small && <StateChips network={network} wave={wave} />}
        <div className="workspace-tools">
          <StepButtons history={model.history} />
          {small ? (
            <DropMenu label="⋯" name={t('workspace.tools')} className="icon-button" side="right">
              <div className="stack-tight phone-tools">
                <ViewTools {...props} />
                <SiteMenu />
              </div>
            </DropMenu>
          ) : (
            <>
              <ViewTools {...props} />
              <FullScreenButton panels={panels} />
            </>
          )}
        </div>
      </div>
      {small && (
        <p className="row phone-chips">
          <StateChips network={network} wave={wave} />
        </p>
      )}
    </header>
  );
}

/** The networks that its reader brought, the territory it belongs to, or the cases. */
function useWayUp(network: NetworkDetail) {
  const { t } = useTranslations();
  const id = network.territoryId;
  const isOwn = useIsOwnNetwork(network);
  const territory = useApiQuery('showTerritory', { params: { id: id ?? '' } }, { enabled: id !== null });
  if (isOwn) return { name: t('mine.title'), href: addressOfOwnNetworks, isOwn };
  return id === null
    ? { name: t('nav.cases'), href: '/cases', isOwn }
    : { name: territory.data?.name ?? t('nav.territory'), href: addressOfTerritory(id), isOwn };
}

/** Whether it is simulated or of the literature, how many belong to it and how many answered. */
function StateChips({ network, wave }: Pick<HeaderProps, 'network' | 'wave'>) {
  const { t, termLabel, format } = useTranslations();
  const slice = network.waves.find(({ waveId }) => waveId === wave);
  const answers = answerCounts(slice, format);
  return (
    <>
      {network.simulated && (
        <span className="chip" title={t('simulated.text')}>
          <span aria-hidden="true">◇</span> {t('simulated.chip')}
        </span>
      )}
      {network.kind === 'classic' && (
        <span className="chip" title={t('workspace.classicText')}>
          {termLabel('networkKind', network.kind)}
        </span>
      )}
      <span className="chip chip-more">
        {t('network.members', { count: network.members, shown: format.count(network.members) })}
      </span>
      {answers !== null && <span className="chip chip-more">{t('workspace.answered', answers)}</span>}
    </>
  );
}

/** Everything that takes this view elsewhere. */
function ViewTools({ network, state, wave, model }: HeaderProps) {
  const { t } = useTranslations();
  const finding = { finding: state.finding, marked: writeSelection(state.marked) };
  return (
    <>
      <Link className="button" href={withView(addressOfWhatIf(network.id), state, finding)}>
        {t('whatIf.open')}
      </Link>
      <Link className="button" href={withView(addressOfReport(network.id), state)}>
        {t('report.open')}
      </Link>
      <DropMenu
        label={
          <>
            {t('workspace.download')} <span aria-hidden="true">▾</span>
          </>
        }
        side="right"
      >
        <DownloadPanel network={network} model={model} wave={wave} />
      </DropMenu>
      <ShareView title={model.answer.scope.about.name} positions={model.moved} main />
    </>
  );
}

function FullScreenButton({ panels }: { panels: Panels }) {
  const { t } = useTranslations();
  return (
    <button
      type="button"
      className="toggle full-screen"
      aria-pressed={panels.full}
      aria-label={t('workspace.fullScreen')}
      title={t('workspace.fullScreenKey')}
      onClick={() => panels.setFull(!panels.full)}
    >
      <span className="full-screen-name">{t('workspace.fullScreen')}</span>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="full-screen-sign">
        <path
          d="M1 6V1h5M10 1h5v5M15 10v5h-5M6 15H1v-5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
        />
      </svg>
    </button>
  );
}
