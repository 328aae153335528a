import { useDeferredValue, useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { useAsk } from '../api/use-ask.ts';
import { useWords } from '../i18n/use-words.ts';
import { addressOfActor, addressOfTerritory } from '../state/addresses.ts';
import { Glyph } from './glyph.tsx';
import { searchHits, type Hit } from './search-hits.ts';

/** Letters before anything is looked for. */
const least = 2;

/** One box for everything with a name or an RBD: territories first, then actors. */
export function SearchBox({ small = false }: { small?: boolean }) {
  const words = useWords();
  const { t } = words;
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  /** The text whose first hit is to be opened as soon as it is found. */
  const [awaited, setAwaited] = useState<string | null>(null);
  const asked = useDeferredValue(text.trim());
  const enabled = asked.length >= least;
  const territories = useAsk(
    'listTerritories',
    { query: { q: asked, limit: 6 } },
    { enabled, keepPrevious: true },
  );
  const actors = useAsk('searchActors', { query: { q: asked, limit: 10 } }, { enabled, keepPrevious: true });
  const hits = enabled ? searchHits(territories.data?.items ?? [], actors.data?.items ?? [], words) : [];
  const list = useId();
  const shown = open && enabled;
  const current = Math.min(at, hits.length - 1);
  const waiting = territories.isFetching || actors.isFetching;
  // What is listed may still be what an earlier, shorter text found.
  const typed = text.trim();
  const fresh = asked === typed && !territories.isPlaceholderData && !actors.isPlaceholderData;

  const go = (hit: Hit) => {
    setOpen(false);
    setText('');
    navigate(hit.type === 'territory' ? addressOfTerritory(hit.id) : addressOfActor(hit.id));
  };
  const awaitedIsThere = awaited !== null && awaited === typed && fresh && !waiting;
  useEffect(() => {
    if (!awaitedIsThere) return;
    queueMicrotask(() => {
      setAwaited(null);
      if (hits[0]) go(hits[0]);
    });
  });
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt(hits.length === 0 ? 0 : (current + step + hits.length) % hits.length);
    } else if (event.key === 'Enter' && open && typed.length >= least) {
      event.preventDefault();
      if (!fresh && current <= 0) setAwaited(typed);
      else if (hits[current]) go(hits[current]);
    } else if (event.key === 'Escape') {
      setOpen(false);
      setAwaited(null);
    }
  };

  return (
    <div className={small ? 'search search-small' : 'search'}>
      <label>
        <span className="hidden-text">{t('search.label')}</span>
        <input
          className="input"
          type="search"
          role="combobox"
          autoComplete="off"
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown && hits.length > 0 ? `${list}-${current}` : undefined}
          placeholder={t(small ? 'search.short' : 'search.placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => {
            setOpen(false);
            setAwaited(null);
          }}
          onKeyDown={press}
        />
      </label>
      <div className="search-list" hidden={!shown}>
        <ul id={list} role="listbox" aria-label={t('search.results')}>
          {shown &&
            hits.map((hit, index) => (
              <li
                key={hit.id}
                id={`${list}-${index}`}
                role="option"
                aria-selected={index === current}
                onPointerDown={(event) => {
                  event.preventDefault();
                  go(hit);
                }}
              >
                {hit.type === 'actor' ? <Glyph kind={hit.kind} /> : <span aria-hidden="true">⌖</span>}
                <span>
                  {hit.name}
                  <br />
                  <span className="small muted">{hit.detail}</span>
                </span>
                {hit.simulated && <span className="chip">{t('simulated.chip')}</span>}
              </li>
            ))}
        </ul>
        {hits.length === 0 && (
          <p className="search-note" role="status">
            {t(
              waiting
                ? 'common.loading'
                : territories.error || actors.error
                  ? 'search.failed'
                  : 'search.nothing',
            )}
          </p>
        )}
      </div>
    </div>
  );
}
