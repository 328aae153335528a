import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lookForService, useConnection } from '../api/connection.ts';

/** Says on every screen that the service cannot be reached, and goes by itself when it can. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const lost = useConnection((connection) => connection.lost);
  // Once it is found, whoever watches the connection requests again what had failed.
  const look = useMutation({ mutationFn: lookForService });
  return (
    <div role="status" className="connection-place">
      {lost && (
        <p className="connection-lost">
          <span>
            <strong>{t('connection.lost')}</strong> {t('connection.text')}
          </span>
          <button type="button" className="button" disabled={look.isPending} onClick={() => look.mutate()}>
            {t('common.retry')}
          </button>
        </p>
      )}
    </div>
  );
}
