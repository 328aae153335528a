import { Link } from 'wouter';
import { farKilometres } from '../../../contract/isolated-schools.ts';
import { addressOfActor, addressOfNetwork } from '../../addresses.ts';
import { shapePath } from '../../appearance/shapes.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { LinkedList } from '../../ui/linked-list.tsx';
import type { IsolationGroup, IsolationRow } from './isolation-rows.ts';
import { isolationSymbols } from './isolation-symbols.ts';

/** One group of schools to visit, with what the group means and what a visit should find out. */
export function IsolationList({ group, rows }: { group: IsolationGroup; rows: readonly IsolationRow[] }) {
  const { t, format } = useTranslations();
  const { shape, colour, hollow } = isolationSymbols[group];
  const sorted = group === 'register' ? rows : [...rows].sort((a, b) => format.compare(a.name, b.name));
  return (
    <section className="card stack-tight">
      <h2 className="row">
        <svg className="actor-icon" viewBox="-8 -8 16 16" aria-hidden="true">
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
                  <LinkedList
                    items={row.networks.map((network) => ({
                      ...network,
                      href: addressOfNetwork(network.id),
                    }))}
                  />
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
