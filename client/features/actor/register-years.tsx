import { Link } from 'wouter';
import type { ActorDetail } from '../../../contract/actors.ts';
import { addressOfActor } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';

/** What the register says of a school, year by year, each with the file and row it was read from. */
export function RegisterYears({ years }: { years: ActorDetail['years'] }) {
  const { t, termLabel, format } = useTranslations();
  return (
    <section className="card stack-tight">
      <h2>{t('actor.years')}</h2>
      <ScrollBox label={t('actor.years')}>
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
                <td>{termLabel('state', row.state)}</td>
                <td>{termLabel('dependency', row.dependency)}</td>
                <td>
                  {row.sostenedorId === null ? (
                    '—'
                  ) : (
                    <Link href={addressOfActor(row.sostenedorId)}>{row.ownerName ?? row.sostenedorId}</Link>
                  )}
                </td>
                <td>{row.rural === null ? '—' : termLabel('setting', row.rural ? 'rural' : 'urban')}</td>
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
      </ScrollBox>
    </section>
  );
}
