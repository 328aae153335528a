import { Link } from 'wouter';
import { addressOfMethod } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** The link from a number to its method. */
export function MethodLink({ id, name }: { id: string; name: string }) {
  const { t } = useTranslations();
  const label = t('methods.how', { name });
  return (
    <Link href={addressOfMethod(id)} className="method-link" aria-label={label} title={label}>
      <span aria-hidden="true">?</span>
    </Link>
  );
}
