import { useTranslations } from '../../i18n/use-translations.ts';
import { ActorIcon } from '../../ui/actor-icon.tsx';
import type { Hit } from './search-hits.ts';

/** One line of what was found; another side of the hit above stands in and is quiet. */
export function HitLine({ hit }: { hit: Hit }) {
  const { t } = useTranslations();
  if (hit.under)
    return (
      <span className="search-under small">{t('search.also', { detail: hit.detail, name: hit.name })}</span>
    );
  return (
    <>
      {hit.type === 'actor' ? <ActorIcon kind={hit.kind} /> : <PlaceIcon type={hit.type} />}
      <span>
        {hit.name}
        <br />
        <span className="small muted">{hit.detail}</span>
      </span>
      {hit.simulated && <span className="chip">{t('simulated.chip')}</span>}
    </>
  );
}

/** A pin for a territory, three joined points for a network. Decoration: the kind stands beside it in words. */
function PlaceIcon({ type }: { type: 'territory' | 'network' }) {
  return (
    <svg className="actor-icon" viewBox="-8 -8 16 16" aria-hidden="true" fill="none" stroke="currentColor">
      {type === 'territory' ? (
        <>
          <path d="M0 7C-3 3-5 1-5-2a5 5 0 0 1 10 0c0 3-2 5-5 9Z" strokeWidth="1.5" />
          <circle cy="-2" r="1.8" fill="currentColor" stroke="none" />
        </>
      ) : (
        <>
          <path d="M-5 4 0-5 5 4Z" strokeWidth="1.2" />
          <circle cx="-5" cy="4" r="2.2" fill="currentColor" stroke="none" />
          <circle cx="5" cy="4" r="2.2" fill="currentColor" stroke="none" />
          <circle cy="-5" r="2.2" fill="currentColor" stroke="none" />
        </>
      )}
    </svg>
  );
}
