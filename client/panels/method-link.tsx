import { Link } from 'wouter';
import { useWords } from '../i18n/use-words.ts';
import { addressOfMethod } from '../state/addresses.ts';

/** The quiet way from a number to how it is made. */
export function MethodLink({ id, name }: { id: string; name: string }) {
  const { t } = useWords();
  const label = t('methods.how', { name });
  return (
    <Link href={addressOfMethod(id)} className="method-link" aria-label={label} title={label}>
      <span aria-hidden="true">?</span>
    </Link>
  );
}
