import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslations } from '../../i18n/use-translations.ts';
import { FindingsPanel } from '../findings/findings-panel.tsx';
import { ActorsTab } from './actors-tab.tsx';
import { ChangesTab } from './changes-tab.tsx';
import { DocumentedNotice } from './documented-notice.tsx';
import { isDocumented } from './documented.ts';
import { HeldBackNotice } from './held-back-notice.tsx';
import { MembersPanel } from './members-panel.tsx';
import { MoreTab } from './more-tab.tsx';
import { namesOf } from './names-of-members.ts';
import { NumbersTab } from './numbers-tab.tsx';
import { ProfilePanel } from './profile-panel.tsx';
import { behindMore, tabsOf, type Tab } from './tabs.ts';
import type { NetworkModel } from './use-network-model.ts';
import type { WorkspaceProps } from './workspace-props.ts';

type LeftProps = WorkspaceProps & { found: NetworkModel; tab: Tab | 'picture'; small: boolean };

/** What is known of the network beside its picture, one thing at a time. */
export function LeftPanel(props: LeftProps) {
  const { network, change, tab, small, wave } = props;
  const { t } = useTranslations();
  const id = useId();
  if (tab === 'picture') return null;
  const offered = tabsOf(network).filter((each) => !small || behindMore.includes(each));
  const hasTabs = !small || behindMore.includes(tab);
  return (
    <section className="workspace-left" aria-label={t('workspace.left')}>
      {hasTabs && (
        <TabList tabs={offered} tab={tab} id={id} onTab={(next) => change({ tab: next }, 'replace')}>
          {(each) => t(`workspace.tab-${each}`)}
        </TabList>
      )}
      <div
        className="panel-body stack-tight"
        id={`${id}-panel`}
        {...(hasTabs && { role: 'tabpanel', 'aria-labelledby': `${id}-${tab}` })}
      >
        <HeldBackNotice network={network} wave={wave} />
        <TabBody {...props} tab={tab} />
      </div>
    </section>
  );
}

function TabBody(props: LeftProps & { tab: Tab }) {
  const { network, state, change, wave, tab, found } = props;
  switch (tab) {
    case 'findings':
      return isDocumented(network) ? (
        <DocumentedNotice network={network} />
      ) : (
        <FindingsPanel
          network={network.id}
          wave={wave}
          names={namesOf(network)}
          detail={network}
          state={state}
          change={change}
        />
      );
    case 'actors':
      return <ActorsTab model={found.model} />;
    case 'numbers':
      return <NumbersTab {...props} />;
    case 'profile':
      return <ProfilePanel network={network.id} wave={wave} />;
    case 'members':
      return <MembersPanel network={network} />;
    case 'changes':
      return <ChangesTab {...props} />;
    case 'more':
      return <MoreTab {...props} />;
  }
}

type TabListProps = {
  tabs: readonly Tab[];
  tab: Tab;
  id: string;
  onTab: (tab: Tab) => void;
  children: (tab: Tab) => ReactNode;
};

/** Tabs as the ARIA pattern has them: one stop for the Tab key, arrows between. */
function TabList({ tabs, tab, id, onTab, children }: TabListProps) {
  const { t } = useTranslations();
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    const next = tabAfter(event.key, tabs, tab);
    if (next === undefined) return;
    event.preventDefault();
    onTab(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={t('workspace.left')} ref={list} onKeyDown={press}>
      {tabs.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`${id}-${each}`}
          data-tab={each}
          aria-selected={each === tab}
          aria-controls={`${id}-panel`}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onTab(each)}
        >
          {children(each)}
        </button>
      ))}
    </div>
  );
}

function tabAfter(key: string, tabs: readonly Tab[], tab: Tab): Tab | undefined {
  const at = tabs.indexOf(tab);
  const places: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: tabs.length - 1,
  };
  const place = places[key];
  return place === undefined ? undefined : tabs[(place + tabs.length) % tabs.length];
}
