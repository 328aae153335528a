import { Link } from 'wouter';
import type { ActorDetail } from '../../contract/actors.ts';
import { useWords } from '../i18n/use-words.ts';
import { addressOfActor } from '../state/addresses.ts';

/** What the register says of a school, year by year, each with the file and row it was read from. */
export function RegisterYears({ years }: { years: ActorDetail['years'] }) {
  const { t, term, format } = useWords();
  return (
    <section className="card stack-tight">
      <h2>{t('actor.years')}</h2>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t('actor.years')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('actor.year')}</th>
              <th scope="col">{t('measure.state')}</th>
              <th scope="col">{t('measure.dependency')}</th>
              <th scope="col">{t('kind.sostenedor')}</th>
              <th scope="col">{t('measure.rural')}</th>
              <th scope="col" className="number">
                {t('measure.enrolment')}
              </th>
              <th scope="col">{t('actor.source')}</th>
            </tr>
          </thead>
          <tbody>
            {years.map((row) => (
              <tr key={row.year}>
                <th scope="row">{row.year}</th>
                <td>{term('state', row.state)}</td>
                <td>{term('dependency', row.dependency)}</td>
                <td>
                  {row.ownerId === null ? (
                    '—'
                  ) : (
                    <Link href={addressOfActor(row.ownerId)}>{row.ownerName ?? row.ownerId}</Link>
                  )}
                </td>
                <td>{row.rural === null ? '—' : term('setting', row.rural ? 'rural' : 'urban')}</td>
                <td className="number">{row.enrolment === null ? '—' : format.count(row.enrolment)}</td>
                <td className="small muted">
                  {t('actor.sourceRow', {
                    file: row.file.split('/').at(-1) ?? row.file,
                    row: row.row ?? '—',
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
