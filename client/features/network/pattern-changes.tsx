import type { NetworkDetail } from '../../../contract/networks.ts';
import type { PatternChange } from '../../../contract/wave-changes.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { waveBefore } from './wave-before.ts';

/** What is worth telling of two waves: what came, and what went and why. */
const listed: readonly PatternChange['change'][] = ['collapsed', 'new', 'resolved'];

/** Findings that came or went since the wave before. One that went because the network fell apart is no good news. */
export function PatternChanges({ network, wave }: { network: NetworkDetail; wave: string | null }) {
  const { t, localize } = useTranslations();
  const earlier = waveBefore(network, wave);
  const changes = useApiQuery(
    'showChanges',
    { params: { id: network.id }, query: { from: earlier?.waveId, to: wave } },
    { enabled: earlier !== undefined },
  );
  const moves = listed.flatMap(
    (wanted) => changes.data?.patterns.filter(({ change }) => change === wanted) ?? [],
  );
  if (earlier === undefined || moves.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>{t('aftermath.patterns')}</h2>
      <ul className="bullets bullets-in">
        {moves.map(({ pattern, text }) => (
          <li key={pattern}>{localize(text)}</li>
        ))}
      </ul>
    </section>
  );
}
