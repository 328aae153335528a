import { Link } from 'wouter';
import { isolationMarks } from '../appearance/isolation-marks.ts';
import { shapePath } from '../appearance/shapes.ts';
import { useWords } from '../i18n/use-words.ts';
import { addressOfActor, addressOfNetwork } from '../state/addresses.ts';
import { farKilometres, type IsolationGroup, type IsolationRow } from '../state/isolation-rows.ts';

/** One group of schools to visit, with what the group means and what a visit would ask. */
export function IsolationList({ group, rows }: { group: IsolationGroup; rows: readonly IsolationRow[] }) {
  const { t, format } = useWords();
  const { shape, colour, hollow } = isolationMarks[group];
  const sorted = group === 'register' ? rows : [...rows].sort((a, b) => format.compare(a.name, b.name));
  return (
    <section className="card stack-tight">
      <h2 className="row">
        <svg className="glyph" viewBox="-8 -8 16 16" aria-hidden="true">
          <path
            d={shapePath(shape, 0, 0, 5)}
            fill={hollow ? 'none' : colour}
            stroke={colour}
            strokeWidth="2"
          />
        </svg>
        {t(`isolated.group.${group}`)} <span className="muted">({format.count(rows.length)})</span>
      </h2>
      <p className="muted">{t(`isolated.meaning.${group}`, { km: farKilometres })}</p>
      {rows.length > 0 && (
        <ul className="list-links">
          {sorted.map((row) => (
            <li key={row.id}>
              <span className="list-line">
                <span>
                  <Link href={addressOfActor(row.id)}>{row.name}</Link>
                  {row.comuna !== null && <span className="small muted"> · {row.comuna}</span>}
                </span>
                <span className="small muted">
                  {row.networks.map(({ id, name }, at) => (
                    <span key={id}>
                      {at > 0 && ', '}
                      <Link href={addressOfNetwork(id)}>{name}</Link>
                    </span>
                  ))}
                  {group === 'register' &&
                    row.km !== null &&
                    t('isolated.nearest', { km: format.number(row.km, 1) })}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
