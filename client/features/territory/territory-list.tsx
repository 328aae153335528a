import { useState } from 'react';
import { Link } from 'wouter';
import type { GraphActor } from '../../../contract/graphs.ts';
import { addressOfActor } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { FirstOf } from '../../ui/first-of.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import type { Lit } from '../maps/map-marks.tsx';
import type { SchoolsOfMap } from './map-schools.ts';

type ListProps = { schools: SchoolsOfMap; owners: ReadonlyMap<string, string>; lit: Lit };
type Column = 'name' | 'comuna' | 'owner' | 'enrolment';

/** Rows shown until all are asked for. */
const first = 100;
const allColumns: readonly Column[] = ['name', 'comuna', 'owner', 'enrolment'];

/** The schools of the map as a table: those of the territory first, the others on demand. */
export function TerritoryList({ schools, owners, lit }: ListProps) {
  const { t, format } = useTranslations();
  const [others, setOthers] = useState(false);
  const [sort, setSort] = useState<Column>('name');
  const ownerOf = ({ sostenedorId }: GraphActor) => owners.get(sostenedorId ?? '') ?? null;
  const textOf = (school: GraphActor) => ({
    name: school.name,
    comuna: school.comunaName,
    owner: ownerOf(school),
  });
  // Of a SLEP's own schools it goes without saying who runs them.
  const hasOwner = others || schools.kind !== 'own';
  const columns = allColumns.filter((column) => column !== 'owner' || hasOwner);
  const sorted = [...(others ? schools.others : schools.own)].sort((a, b) =>
    sort === 'enrolment'
      ? (b.enrolment ?? -1) - (a.enrolment ?? -1)
      : format.compare(textOf(a)[sort] ?? '~', textOf(b)[sort] ?? '~'),
  );
  return (
    <section className="card stack-tight">
      {schools.others.length > 0 && (
        <div className="segments" role="group" aria-label={t('territory.scope')}>
          <button type="button" aria-pressed={!others} onClick={() => setOthers(false)}>
            {t(`territory.list.${schools.kind}`, { count: schools.own.length })}
          </button>
          <button type="button" aria-pressed={others} onClick={() => setOthers(true)}>
            {t('territory.list.others', { count: schools.others.length })}
          </button>
        </div>
      )}
      <FirstOf
        key={String(others)}
        items={sorted}
        first={first}
        showAll={t('territory.list.all', { shown: format.count(sorted.length) })}
      >
        {(shown) => (
          <ScrollBox label={t('territory.list.title')}>
            <table className="plain-table card-rows school-list">
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th
                      key={column}
                      scope="col"
                      className={column === 'enrolment' ? 'number' : undefined}
                      aria-sort={
                        sort === column ? (column === 'enrolment' ? 'descending' : 'ascending') : undefined
                      }
                    >
                      <button type="button" className="sort-button" onClick={() => setSort(column)}>
                        {t(`territory.list.${column}`)}
                      </button>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map((school) => (
                  <SchoolRow
                    key={school.id}
                    school={school}
                    owner={hasOwner ? (ownerOf(school) ?? '—') : null}
                    lit={lit}
                  />
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
      </FirstOf>
    </section>
  );
}

function SchoolRow({
  school,
  owner,
  lit: { lit, light },
}: {
  school: GraphActor;
  owner: string | null;
  lit: Lit;
}) {
  const { t, format } = useTranslations();
  return (
    <tr
      className={lit === school.id ? 'is-lit' : undefined}
      onPointerEnter={() => light(school.id)}
      onPointerLeave={() => light(null)}
    >
      <th scope="row">
        <Link href={addressOfActor(school.id)}>{school.name}</Link>
        {school.rural === true && <span className="chip">{t('territory.list.rural')}</span>}
      </th>
      <td data-label={t('territory.list.comuna')}>{school.comunaName ?? '—'}</td>
      {owner !== null && <td data-label={t('territory.list.owner')}>{owner}</td>}
      <td data-label={t('territory.list.enrolment')} className="number">
        {school.enrolment === null ? '—' : format.count(school.enrolment)}
      </td>
    </tr>
  );
}
