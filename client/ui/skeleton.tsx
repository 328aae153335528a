import { useTranslation } from 'react-i18next';

/** Room kept free for something on its way, of `height` CSS pixels. */
export function Skeleton({ height }: { height: number }) {
  const { t } = useTranslation();
  return (
    <div className="skeleton" style={{ height }} role="status">
      <span className="hidden-text">{t('common.loading')}</span>
    </div>
  );
}
