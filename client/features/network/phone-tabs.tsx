import { useTranslations } from '../../i18n/use-translations.ts';
import { behindMore, phoneTabs, type PhoneTab, type Tab } from './tabs.ts';

type PhoneTabsProps = { tab: Tab | 'picture'; onTab: (tab: PhoneTab) => void };

/** The bar at the bottom of a phone. */
export function PhoneTabs({ tab, onTab }: PhoneTabsProps) {
  const { t } = useTranslations();
  const current = behindMore.some((each) => each === tab) ? 'more' : tab;
  return (
    <nav className="phone-tabs" aria-label={t('workspace.panels')}>
      {phoneTabs.map((each) => (
        <button
          key={each}
          type="button"
          aria-current={each === current ? 'true' : undefined}
          onClick={() => onTab(each)}
        >
          {t(`workspace.tab-${each}`)}
        </button>
      ))}
    </nav>
  );
}
