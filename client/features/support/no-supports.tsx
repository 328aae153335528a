import { Link } from 'wouter';
import { useTranslations } from '../../i18n/use-translations.ts';

/** Headings and ids as an import reads them, in either language. */
const exampleTable = {
  es: 'capa;origen;destino;apoyo;horas;desde\nasesoria;organisation:mi-ate;school:553;ATE;40;2025-03',
  en: 'layer,from,to,support,hours,valid_from\nassists,organisation:my-ate,school:553,ATE,40,2025-03',
};

/** Nothing is known of supports: that is no word on whether there are any, and how to bring them. */
export function NoSupports() {
  const { t, language } = useTranslations();
  return (
    <section className="card stack-tight">
      <h2>{t('support.empty.title')}</h2>
      <p>{t('support.empty.text')}</p>
      <p className="muted">{t('support.empty.how')}</p>
      <pre className="scroll-x formula" tabIndex={0} aria-label={t('support.empty.example')}>
        {exampleTable[language]}
      </pre>
      <p>
        <Link className="button button-main" href="/import">
          {t('support.empty.action')}
        </Link>
      </p>
    </section>
  );
}
