import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { useTranslation } from 'react-i18next';
import { addressOfSignIn, idFromPath, isPersonalLink } from './addresses.ts';
import { useMay, useReader } from './api/use-reader.ts';
import { Home } from './features/home/home.tsx';
import { DropAnywhere } from './features/imports/drop-anywhere.tsx';
import {
  Accounts,
  Actor,
  Assessments,
  Audit,
  Case,
  Cases,
  Comparison,
  Contracts,
  FirstAccount,
  Import,
  Invitation,
  Isolated,
  Levels,
  MethodPage,
  Methods,
  MyAccount,
  MyNetworks,
  Network,
  NewSurvey,
  NotFound,
  PersonalLink,
  Registry,
  Report,
  SavedView,
  SignIn,
  Support,
  Survey,
  SurveyKit,
  Surveys,
  Territory,
  TerritoryReport,
  WhatIf,
} from './screens.ts';
import { Footer, Header } from './shell.tsx';
import { useAnnouncer } from './ui/announcer.ts';
import { ConnectionBanner } from './ui/connection-banner.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { IfMay } from './ui/if-may.tsx';
import { Skeleton } from './ui/skeleton.tsx';
import { useTheme } from './ui/use-theme.ts';

/** Screens on the way in, for those who have not signed in. */
const entry = /^\/(sign-in|first-account|invitation)\/?$/;

/** A network fills the window: its screen brings a header of its own, and nothing stands below it. */
const workspace = /^\/networks\/[^/]+\/?$/;

export function App() {
  useTheme();
  const [path] = useLocation();
  if (!isPersonalLink(path)) return <Screens path={path} />;
  return (
    <Suspense fallback={<Skeleton height={480} />}>
      <ConnectionBanner />
      <PersonalLink />
      <LiveRegion />
    </Suspense>
  );
}

function Screens({ path }: { path: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const isOut = useReader() === null;
  // The screen that was opened comes under its own address, once its reader is in.
  const isHeldBack = isOut && !entry.test(path);
  const fills = workspace.test(path) && !isHeldBack && may('showNetworkGraph');
  return (
    <div className={fills ? 'shell shell-filled' : 'shell'}>
      <a className="skip-link" href="#main">
        {t('common.skip')}
      </a>
      <ConnectionBanner />
      {!fills && <Header />}
      <Main>
        <ErrorBoundary key={isHeldBack ? addressOfSignIn : path}>
          <Suspense fallback={<Skeleton height={480} />}>
            <Switch>
              {isHeldBack && <Route component={SignIn} />}
              <Route path="/" component={Home} />
              <Route path="/territories/:id/isolated-schools">
                {({ id }) => <Isolated key={id} id={idFromPath(id)} />}
              </Route>
              <Route path="/territories/:id/report">
                {({ id }) => <TerritoryReport key={id} id={idFromPath(id)} />}
              </Route>
              <Route path="/territories/:id/support">
                {({ id }) => <Support key={id} id={idFromPath(id)} />}
              </Route>
              <Route path="/territories/:id/contracts">
                {({ id }) => <Contracts key={id} id={idFromPath(id)} />}
              </Route>
              <Route path="/contracts" component={Registry} />
              <Route path="/territories/:id/levels">
                {({ id }) => <Levels key={id} id={idFromPath(id)} />}
              </Route>
              <Route path="/territories/:id/networks">
                {({ id }) => <Comparison key={id} id={idFromPath(id)} />}
              </Route>
              <Route path="/territories/:id">{({ id }) => <Territory key={id} id={idFromPath(id)} />}</Route>
              <Route path="/actors/:id">{({ id }) => <Actor key={id} id={idFromPath(id)} />}</Route>
              <Route path="/networks/:id/report">{({ id }) => <Report key={id} id={idFromPath(id)} />}</Route>
              <Route path="/networks/:id/what-if">
                {({ id }) => <WhatIf key={id} id={idFromPath(id)} />}
              </Route>
              <Route path="/networks/:id">{({ id }) => <Network key={id} id={idFromPath(id)} />}</Route>
              <Route path="/sign-in" component={SignIn} />
              <Route path="/first-account" component={FirstAccount} />
              <Route path="/invitation" component={Invitation} />
              <Route path="/account" component={MyAccount} />
              <Route path="/accounts" component={Accounts} />
              <Route path="/audit" component={Audit} />
              <Route path="/mine" component={MyNetworks} />
              <Route path="/assessments" component={Assessments} />
              <Route path="/cases" component={Cases} />
              <Route path="/cases/:id">{({ id }) => <Case key={id} id={idFromPath(id)} />}</Route>
              <Route path="/methods" component={Methods} />
              <Route path="/methods/:id">{({ id }) => <MethodPage key={id} id={idFromPath(id)} />}</Route>
              <Route path="/import" component={Import} />
              <Route path="/surveys" component={Surveys} />
              <Route path="/surveys/new" component={NewSurvey} />
              <Route path="/surveys/kit" component={SurveyKit} />
              <Route path="/surveys/:id">{({ id }) => <Survey key={id} id={idFromPath(id)} />}</Route>
              <Route path="/views/:id">{({ id }) => <SavedView key={id} id={idFromPath(id)} />}</Route>
              <Route component={NotFound} />
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </Main>
      {!fills && !isOut && <Footer />}
      <LiveRegion />
      <IfMay endpoint="previewImport">
        <DropAnywhere />
      </IfMay>
    </div>
  );
}

/** A new page starts at its top, and a reader's focus goes there too. */
function Main({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    if (window.location.hash === '') window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <main id="main" className="main" tabIndex={-1} ref={main}>
      {children}
    </main>
  );
}

function LiveRegion() {
  const message = useAnnouncer((announcer) => announcer.message);
  return (
    <p className="hidden-text" role="status" aria-live="polite">
      {message}
    </p>
  );
}
