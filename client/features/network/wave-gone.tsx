import { Link } from 'wouter';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { addressOfNetwork } from '../../addresses.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { sliceNames } from '../../i18n/slice-names.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { SiteBar } from '../../shell.tsx';
import type { ExplorerState } from '../explorer/explorer-state.ts';
import { withView } from '../explorer/network-view.ts';

type GoneProps = { network: NetworkDetail; state: ExplorerState; wave: string };

/** A link to a wave that is not in the data: it says so and offers those that are, never one instead of another. */
export function WaveGone({ network, state, wave }: GoneProps) {
  const words = useTranslations();
  const { t, language } = words;
  const names = sliceNames(network.waves, words);
  const at = (chosen: string | null) => withView(addressOfNetwork(network.id), { ...state, wave: chosen });
  return (
    <>
      <SiteBar />
      <div className="workspace-wait stack-tight">
        <h1>{inLanguage(language, network, 'name')}</h1>
        <div className="notice notice-problem stack-tight" role="alert">
          <p>
            <strong>{t('gone.wave', { wave })}</strong>
          </p>
          <p>{t(network.waves.length > 0 ? 'gone.waveText' : 'gone.noWaves')}</p>
          <p className="row">
            {network.waves.map(({ waveId }) => (
              <Link key={waveId} className="button" href={at(waveId)}>
                {names.get(waveId) ?? waveId}
              </Link>
            ))}
            {network.waves.length === 0 && (
              <Link className="button" href={at(null)}>
                {t('gone.whole')}
              </Link>
            )}
          </p>
        </div>
      </div>
    </>
  );
}
