import { useMemo } from 'react';
import type { SupportedSchool } from '../../../contract/support-board.ts';
import { shapePath } from '../../appearance/shapes.ts';
import { shortLabel } from '../../appearance/short-label.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { supportLooks } from './support-looks.ts';
import { twoMode, twoModePlaces } from './two-mode-places.ts';

/** Schools drawn at most: with more, lines and names run into each other. */
const mostDrawn = 160;

/** Schools on the left, those who support them on the right, a line for each support: a drawing that prints. */
export function SupportPicture({ schools }: { schools: readonly SupportedSchool[] }) {
  const { t, format } = useTranslations();
  const places = useMemo(() => twoModePlaces(schools), [schools]);
  if (schools.length === 0) return null;
  return (
    <section className="card stack-tight support-picture">
      <h2>{t('support.picture.title')}</h2>
      <p className="small muted">{t('support.picture.text')}</p>
      {schools.length > mostDrawn ? (
        <p className="notice">
          {t('support.picture.tooMany', { shown: format.count(schools.length), most: mostDrawn })}
        </p>
      ) : (
        <div className="scroll-x" tabIndex={0} role="region" aria-label={t('support.picture.title')}>
          <TwoModeDrawing places={places} />
        </div>
      )}
    </section>
  );
}

function TwoModeDrawing({ places }: { places: ReturnType<typeof twoModePlaces> }) {
  const { t, format } = useTranslations();
  const { width, left, right } = twoMode;
  const supported = new Set(places.ties.map(({ school }) => school));
  const label = t('support.picture.label', {
    schools: format.count(places.schools.length),
    supporters: format.count(places.supporters.length),
    ties: format.count(places.ties.length),
  });
  return (
    <svg className="two-mode" viewBox={`0 0 ${width} ${places.height}`} role="img" aria-label={label}>
      {places.ties.map(({ school, supporter, kind, from, to }) => (
        <path
          key={`${school} ${supporter}`}
          d={`M${left + 8} ${from}C${left + 70} ${from} ${right - 70} ${to} ${right - 9} ${to}`}
          fill="none"
          stroke={supportLooks[kind].colour}
          strokeWidth="1.1"
        />
      ))}
      {places.schools.map(({ id, name, y }) => (
        <g key={id}>
          <circle
            cx={left + 4}
            cy={y}
            r="4"
            fill={supported.has(id) ? supportLooks.network.colour : 'var(--paper)'}
            stroke={supportLooks.network.colour}
            strokeWidth="1.4"
          />
          <text x={left - 5} y={y + 4} textAnchor="end" fontSize="11.5" fill="var(--ink)">
            {shortLabel(name, 46)}
          </text>
        </g>
      ))}
      {places.supporters.map(({ id, name, kind, y }) => (
        <g key={id}>
          <path
            d={shapePath(supportLooks[kind].shape, right, y, 7)}
            fill={supportLooks[kind].colour}
            stroke="var(--ink)"
            strokeWidth="0.7"
          />
          <text x={right + 13} y={y} fontSize="12.5" fill="var(--ink)">
            {shortLabel(name, 42)}
          </text>
          <text x={right + 13} y={y + 12} fontSize="10.5" fill="var(--muted)">
            {t(`support.kind.${kind}`)}
          </text>
        </g>
      ))}
    </svg>
  );
}
