import { useTranslation } from 'react-i18next';

/** Shown wherever data are simulated. */
export function SimulatedRibbon() {
  const { t } = useTranslation();
  return (
    <p className="ribbon">
      <span aria-hidden="true">◇</span>
      <span>
        <strong>{t('simulated.title')}</strong> {t('simulated.text')}
      </span>
    </p>
  );
}
