import { Link } from 'wouter';
import type { Levels } from '../../../contract/levels.ts';
import { addressOfActor } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

type Technical = NonNullable<Levels['technical']>;

/** Technical-professional schools without a known tie with higher education; nothing is said where none is known at all. */
export function TechnicalSchools({ technical }: Pick<Levels, 'technical'>) {
  const { t } = useTranslations();
  return (
    <section className="card stack-tight">
      <h2>{t('levels.technical.title')}</h2>
      {technical === null ? (
        <p className="muted">{t('levels.technical.notSaid')}</p>
      ) : (
        <Known technical={technical} />
      )}
    </section>
  );
}

function Known({ technical: { schools, withoutUniversity, known } }: { technical: Technical }) {
  const { t, format } = useTranslations();
  const shown = format.count(schools);
  if (schools === 0) return <p className="muted">{t('levels.technical.none')}</p>;
  if (!known) return <p className="muted">{t('levels.technical.notKnown', { count: schools, shown })}</p>;
  if (withoutUniversity.length === 0) return <p>{t('levels.technical.all', { schools: shown })}</p>;
  return (
    <>
      <p>
        {t('levels.technical.without', { without: format.count(withoutUniversity.length), schools: shown })}
      </p>
      <ul className="bullets">
        {withoutUniversity.map(({ id, name, comunaName }) => (
          <li key={id}>
            <Link href={addressOfActor(id)}>{name}</Link>
            {comunaName !== null && <span className="muted"> · {comunaName}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
