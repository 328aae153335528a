import { Link } from 'wouter';
import type { TerritoryContracts } from '../../../contract/contracts.ts';
import { addressOfActor, addressOfSupport } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { FirstOf } from '../../ui/first-of.tsx';

const firstSchools = 15;

/** Schools of which neither a contract nor another support is known, where those of others are. */
export function WithoutSupport({ answer }: { answer: TerritoryContracts }) {
  const { t, format } = useTranslations();
  const { withoutSupport, supportKnown, year, schoolsIn } = answer;
  const address = addressOfSupport(answer.territoryId);
  return (
    <section className="card stack-tight">
      <div className="row-apart">
        <h2>{t('contracts.withoutSupport.title')}</h2>
        <Link href={year !== null && year === schoolsIn ? `${address}?year=${year}` : address}>
          {t('contracts.withoutSupport.board')}
        </Link>
      </div>
      {!supportKnown && <p className="muted">{t('contracts.withoutSupport.unknown')}</p>}
      {supportKnown && withoutSupport.length === 0 && <p>{t('contracts.withoutSupport.none')}</p>}
      <FirstOf
        items={withoutSupport}
        first={firstSchools}
        showAll={t('contracts.withoutSupport.all', { shown: format.count(withoutSupport.length) })}
      >
        {(shown) => (
          <ul className="list-links">
            {shown.map(({ id, name, rbd }) => (
              <li key={id}>
                <Link href={addressOfActor(id)}>
                  <span>{name}</span>
                  {rbd !== null && <span className="small muted">RBD {rbd}</span>}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </FirstOf>
    </section>
  );
}
