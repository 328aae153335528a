import type { NetworkDetail } from '../../../contract/networks.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { SiteBar } from '../../shell.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { useExplorerState } from '../explorer/use-explorer-state.ts';
import { WaveGone } from './wave-gone.tsx';
import { Workspace } from './workspace.tsx';

/** One network: what it is, what is known of it wave by wave, and what the readings say. */
export default function NetworkScreen({ id }: { id: string }) {
  const network = useApiQuery('showNetwork', { params: { id } });
  const { language } = useTranslations();
  useTitle(network.data && inLanguage(language, network.data, 'name'));
  if (network.data !== undefined) return <NetworkPage network={network.data} />;
  return (
    <>
      <SiteBar />
      <div className="workspace-wait">
        <QueryBoundary query={network} height={720} screen>
          {() => null}
        </QueryBoundary>
      </div>
    </>
  );
}

function NetworkPage({ network }: { network: NetworkDetail }) {
  const [state, change] = useExplorerState({ size: 'ties' });
  const wave = state.wave ?? network.waves.at(-1)?.waveId ?? null;
  if (state.wave !== null && !network.waves.some(({ waveId }) => waveId === state.wave))
    return <WaveGone network={network} state={state} wave={state.wave} />;
  return <Workspace network={network} state={state} change={change} wave={wave} />;
}
