import type { NetworkDetail } from '../../../contract/networks.ts';

const tabs = ['findings', 'actors', 'numbers', 'profile', 'members', 'changes', 'more'] as const;
export type Tab = (typeof tabs)[number];
/** On a phone the picture is a place of its own, and what is read less often is behind the last tab. */
export const phoneTabs = ['findings', 'picture', 'actors', 'numbers', 'more'] as const;
export type PhoneTab = (typeof phoneTabs)[number];
export const behindMore: readonly Tab[] = ['more', 'profile', 'members', 'changes'];

/** The tab of an address; one that is not there is the first. */
export function tabOf(network: NetworkDetail, wanted: string | null, small: boolean): Tab | 'picture' {
  if (small && wanted === 'picture') return 'picture';
  return tabsOf(network).find((tab) => tab === wanted) ?? 'findings';
}

/** A network of one wave has no changes to tell. */
export const tabsOf = ({ waves }: Pick<NetworkDetail, 'waves'>): Tab[] =>
  tabs.filter((tab) => tab !== 'changes' || waves.length > 1);

/** Tabs that hold tables: the panel is wider for them. */
export const isWideTab = (tab: Tab | 'picture'): boolean =>
  tab === 'profile' || tab === 'changes' || tab === 'more';
