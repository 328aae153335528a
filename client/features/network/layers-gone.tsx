import { Link } from 'wouter';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { addressOfNetwork } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { ExplorerState } from '../explorer/explorer-state.ts';
import { withView } from '../explorer/network-view.ts';

type GoneProps = { scope: GraphAnswer['scope']; state: ExplorerState };

/** Layers of the address of which this wave has nothing: an empty picture would read as schools without ties. */
export function LayersGone({ scope, state }: GoneProps) {
  const { t, format, layerName } = useTranslations();
  const there = new Set(scope.layersAvailable.map(({ layer }) => layer));
  const missing = (state.layers ?? []).filter((layer) => !there.has(layer));
  if (missing.length === 0) return null;
  const withoutChoice = withView(addressOfNetwork(scope.about.id), { ...state, layers: null });
  return (
    <p className="notice layers-gone" role="status">
      {t('gone.layers', { count: missing.length, names: format.list(missing.map(layerName)) })}{' '}
      <Link href={withoutChoice}>{t('gone.usual')}</Link>
    </p>
  );
}
