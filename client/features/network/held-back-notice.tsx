import type { NetworkDetail } from '../../../contract/networks.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** What of a wave is not shown, because too few schools answered: it is neither "not asked" nor "nobody". */
export function HeldBackNotice({ network, wave }: { network: NetworkDetail; wave: string | null }) {
  const { t, layerName } = useTranslations();
  const parts = (network.heldBack ?? []).filter(({ waveId }) => waveId === null || waveId === wave);
  const [first] = parts;
  if (first === undefined) return null;
  const layers = parts.flatMap(({ kind, id }) => (kind === 'layer' ? [layerName(id)] : []));
  const names = parts.some(({ kind }) => kind === 'rating') ? [...layers, t('protection.ratings')] : layers;
  return (
    <p className="notice" role="note">
      <strong>{t('protection.heldBack', { minimum: first.minimum })}</strong>{' '}
      {t('protection.notShown', { parts: [...new Set(names)].join(', ') })}
    </p>
  );
}
