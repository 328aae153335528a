import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** The way back up: country, region, territory. */
export function Breadcrumbs({ steps }: { steps: { name: string; href?: string }[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('common.breadcrumbs')}>
      <ol className="breadcrumbs">
        <li>
          <Link href="/">{t('nav.home')}</Link>
        </li>
        {steps.map(({ name, href }) => (
          <li key={name}>{href === undefined ? name : <Link href={href}>{name}</Link>}</li>
        ))}
      </ol>
    </nav>
  );
}
