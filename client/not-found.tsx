import { Link } from 'wouter';
import { useTranslations } from './i18n/use-translations.ts';
import { useTitle } from './ui/use-title.ts';

export default function NotFound() {
  const { t } = useTranslations();
  useTitle(t('notFound.title'));
  return (
    <div className="stack">
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <p>
        <Link className="button button-main" href="/">
          {t('nav.home')}
        </Link>
      </p>
    </div>
  );
}
