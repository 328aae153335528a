import type { SupportedSchool } from '../../../contract/support-board.ts';
import { shapePath } from '../../appearance/shapes.ts';
import { shortLabel } from '../../appearance/short-label.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { supportLooks } from './support-looks.ts';
import { twoMode, twoModePlaces, type TwoModePlaces } from './two-mode-places.ts';

/** Schools drawn at most: with more, lines and names run into each other. */
const mostDrawn = 160;

/** Schools on the left, those who support them on the right, a line for each support: a drawing that prints. */
export function SupportPicture({ schools }: { schools: readonly SupportedSchool[] }) {
  const { t, format } = useTranslations();
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
        <ScrollBox label={t('support.picture.title')}>
          <TwoModeDrawing schools={schools} />
        </ScrollBox>
      )}
    </section>
  );
}

function TwoModeDrawing({ schools }: { schools: readonly SupportedSchool[] }) {
  const { t, format } = useTranslations();
  const places = twoModePlaces(schools);
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
      {places.schools.map((school) => (
        <DrawnSchool key={school.id} school={school} isSupported={supported.has(school.id)} />
      ))}
      {places.supporters.map((supporter) => (
        <DrawnSupporter key={supporter.id} supporter={supporter} />
      ))}
    </svg>
  );
}

type SchoolProps = { school: TwoModePlaces['schools'][number]; isSupported: boolean };

function DrawnSchool({ school: { name, y }, isSupported }: SchoolProps) {
  const { left } = twoMode;
  const { colour } = supportLooks.network;
  return (
    <g>
      <circle
        cx={left + 4}
        cy={y}
        r="4"
        fill={isSupported ? colour : 'var(--paper)'}
        stroke={colour}
        strokeWidth="1.4"
      />
      <text x={left - 5} y={y + 4} textAnchor="end" fontSize="11.5" fill="var(--ink)">
        {shortLabel(name, 46)}
      </text>
    </g>
  );
}

function DrawnSupporter({
  supporter: { name, kind, y },
}: {
  supporter: TwoModePlaces['supporters'][number];
}) {
  const { t } = useTranslations();
  const { right } = twoMode;
  const { shape, colour } = supportLooks[kind];
  return (
    <g>
      <path d={shapePath(shape, right, y, 7)} fill={colour} stroke="var(--ink)" strokeWidth="0.7" />
      <text x={right + 13} y={y} fontSize="12.5" fill="var(--ink)">
        {shortLabel(name, 42)}
      </text>
      <text x={right + 13} y={y + 12} fontSize="10.5" fill="var(--muted)">
        {t(`support.kind.${kind}`)}
      </text>
    </g>
  );
}
