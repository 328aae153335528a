import { Link } from 'wouter';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { addressOfTerritory } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** The comunas of a territory with their working schools. */
export function ComunaTable({ territory }: { territory: TerritoryDetail }) {
  const { t, format } = useTranslations();
  if (territory.comunas.length === 0) return null;
  const withYear = territory.comunas.some(({ fromYear }) => fromYear !== null);
  return (
    <section className="card stack-tight">
      <h2>{t('territory.comunas', { count: territory.comunas.length })}</h2>
      <div className="comuna-box" tabIndex={0} role="region" aria-label={t('territory.comunasLabel')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('territory.comuna')}</th>
              {withYear && (
                <th scope="col" className="number">
                  {t('territory.fromYear')}
                </th>
              )}
              <th scope="col" className="number">
                {t('territory.comunaSchools')}
              </th>
            </tr>
          </thead>
          <tbody>
            {territory.comunas.map((comuna) => (
              <tr key={comuna.id}>
                <td>
                  {comuna.id === territory.id ? (
                    comuna.name
                  ) : (
                    <Link href={addressOfTerritory(comuna.id)}>{comuna.name}</Link>
                  )}
                </td>
                {withYear && <td className="number">{comuna.fromYear ?? '—'}</td>}
                <td className="number">{format.count(comuna.schools)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
