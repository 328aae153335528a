import { Link } from 'wouter';
import { addressOfNetwork } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { Bubble, Overlap } from './network-bubbles.ts';

type ChosenProps = { bubble: Bubble; overlaps: readonly Overlap[]; onClose: () => void };

/** What is known of the network that was pressed on the map, and the way to it. */
export function ChosenNetwork({ bubble, overlaps, onClose }: ChosenProps) {
  const { t, format, termLabel } = useTranslations();
  const shared = overlaps.filter(({ from, to }) => from.id === bubble.id || to.id === bubble.id);
  const most = shared[0];
  const other = most && (most.from.id === bubble.id ? most.to : most.from);
  return (
    <div className="map-chosen" role="status">
      <strong>{bubble.name}</strong>
      <span className="small">
        {t('network.members', { count: bubble.members, shown: format.count(bubble.members) })} ·{' '}
        {termLabel('networkState', bubble.state ?? 'unknown')}
      </span>
      {most && other && (
        <span className="small muted">
          {t('territory.map.shares', {
            count: most.schools,
            shown: format.count(most.schools),
            name: other.name,
          })}
        </span>
      )}
      <span className="row">
        <Link className="button" href={addressOfNetwork(bubble.id)}>
          {t('territory.map.open')}
        </Link>
        <button type="button" className="button" onClick={onClose}>
          {t('territory.map.close')}
        </button>
      </span>
    </div>
  );
}
