import { Link } from 'wouter';
import { useWords } from '../i18n/use-words.ts';
import { useTitle } from '../state/use-title.ts';

export default function NotFound() {
  const { t } = useWords();
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
