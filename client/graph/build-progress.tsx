import { useTranslation } from 'react-i18next';

/** How far a large picture is, and the way out of waiting for it. */
export function BuildProgress({ share, onGiveUp }: { share: number; onGiveUp: (() => void) | undefined }) {
  const { t } = useTranslation();
  return (
    <div className="picture-progress">
      <label className="field">
        <span>{t('picture.building')}</span>
        <progress max={1} value={share} />
      </label>
      {onGiveUp && (
        <button type="button" className="button" onClick={onGiveUp}>
          {t('picture.giveUp')}
        </button>
      )}
    </div>
  );
}
