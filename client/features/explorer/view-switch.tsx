import { useTranslation } from 'react-i18next';

type View = 'picture' | 'table' | 'matrix';
const views: readonly View[] = ['picture', 'table', 'matrix'];

export function ViewSwitch({ view, onView }: { view: View; onView: (view: View) => void }) {
  const { t } = useTranslation();
  return (
    <div className="segments" role="group" aria-label={t('views.label')}>
      {views.map((name) => (
        <button key={name} type="button" aria-pressed={name === view} onClick={() => onView(name)}>
          {t(`views.${name}`)}
        </button>
      ))}
    </div>
  );
}
