import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type StaleProps = {
  /** What is in sight, and what was wanted instead; without it, that what is newest did not come. */
  children?: ReactNode;
  retry: () => void;
};

/** What was requested did not come: what is in sight is said to be something else. */
export function StaleNotice({ children, retry }: StaleProps) {
  const { t } = useTranslation();
  return (
    <p className="notice notice-problem stale-notice" role="alert">
      <span>{children ?? t('stale.text')}</span>{' '}
      <button type="button" className="button" onClick={retry}>
        {t('common.retry')}
      </button>
    </p>
  );
}
