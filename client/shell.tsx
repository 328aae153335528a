import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { EndpointName } from '../contract/api.ts';
import { addressOfOwnNetworks, addressOfRegistry } from './addresses.ts';
import { useMay, useReader } from './api/use-reader.ts';
import { AccountLines, AccountMenu } from './features/access/account-menu.tsx';
import { OpenLine } from './features/access/open-line.tsx';
import { useHasOwnNetworks } from './features/own-networks/use-has-own-networks.ts';
import { SearchBox } from './features/search/search-box.tsx';
import { usePreferences } from './preferences.ts';
import { DropMenu } from './ui/drop-menu.tsx';
import { HeaderDivider } from './ui/header-divider.tsx';
import { Logo } from './ui/logo.tsx';
import { IfMay } from './ui/if-may.tsx';
import { useTheme } from './ui/use-theme.ts';

const places = [
  ['/assessments', 'nav.findings'],
  ['/cases', 'nav.cases'],
  ['/import', 'nav.import'],
  ['/methods', 'nav.methods'],
] as const;

/** What the service must allow for a place to be worth going to. */
const needs: ReadonlyMap<string, EndpointName> = new Map([
  ['/assessments', 'assessNetwork'],
  ['/import', 'previewImport'],
  [addressOfOwnNetworks, 'changeNetwork'],
]);

export function Header() {
  const [path] = useLocation();
  const isOut = useReader() === null;
  return (
    <header className="header">
      <div className="header-row">
        <Brand />
        {!isOut && <Places />}
        {!isOut && path !== '/' && <SearchBox small />}
        <HeaderTools>
          <AccountMenu />
        </HeaderTools>
      </div>
      <HeaderDivider />
    </header>
  );
}

function Brand() {
  const { t } = useTranslation();
  return (
    <Link href="/" className="brand" aria-label={t('nav.brand')}>
      <Logo />
      Telar
    </Link>
  );
}

/** Whoever brought networks finds them at once; to all others there is nothing to show. */
function Places() {
  const { t } = useTranslation();
  const [path] = useLocation();
  const may = useMay();
  const all =
    useHasOwnNetworks() === true ? [[addressOfOwnNetworks, 'mine.title'] as const, ...places] : places;
  const shown = all.filter(([href]) => {
    const needed = needs.get(href);
    return needed === undefined || may(needed);
  });
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      {shown.map(([href, name]) => (
        <Link key={href} href={href} aria-current={path.startsWith(href) ? 'page' : undefined}>
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}

/** The whole header as a menu, where a screen needs its room. */
export function SiteMenu() {
  const { t } = useTranslation();
  return (
    <DropMenu
      className="brand site-menu"
      label={
        <>
          <span aria-hidden="true">≡</span> Telar
        </>
      }
      name={t('workspace.site')}
    >
      <div className="stack-tight site-panel">
        <Brand />
        <SearchBox small />
        <Places />
        <AccountLines />
        <HeaderTools />
      </div>
    </DropMenu>
  );
}

/** The line of that menu alone, while a screen is not there yet. */
export function SiteBar() {
  return (
    <header className="workspace-header">
      <div className="workspace-line">
        <SiteMenu />
      </div>
    </header>
  );
}

/** What a reader sets for themselves: language and colours. */
export function HeaderTools({ children }: { children?: ReactNode }) {
  return (
    <div className="header-tools">
      {children}
      <LanguageSwitch />
      <ThemeSwitch />
    </div>
  );
}

/** Names the other language in that language: who needs it can read it. */
function LanguageSwitch() {
  const { language, setLanguage } = usePreferences();
  const other = language === 'es' ? 'en' : 'es';
  return (
    <button type="button" className="button" lang={other} onClick={() => setLanguage(other)}>
      {other === 'en' ? 'English' : 'Español'}
    </button>
  );
}

function ThemeSwitch() {
  const { t } = useTranslation();
  const theme = useTheme();
  const setTheme = usePreferences((preferences) => preferences.setTheme);
  const next = theme === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className="icon-button"
      onClick={() => setTheme(next)}
      aria-label={t(`theme.${next}`)}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M10 3a7 7 0 0 1 0 14Z" fill="currentColor" />
      </svg>
    </button>
  );
}

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="footer">
      <div>
        <span>{t('footer.sources')}</span>
        <IfMay endpoint="listContracts">
          <Link href={addressOfRegistry()}>{t('footer.contracts')}</Link>
        </IfMay>
        <a href="/docs">{t('footer.api')}</a>
        <a href="/licences.txt">{t('footer.licences')}</a>
        <OpenLine />
      </div>
    </footer>
  );
}
