import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { useTranslation } from 'react-i18next';
import { idFromPath } from './addresses.ts';
import { Home } from './features/home/home.tsx';
import { DropAnywhere } from './features/imports/drop-anywhere.tsx';
import { withWords } from './i18n/i18n.ts';
import { Footer, Header } from './shell.tsx';
import { useAnnouncer } from './ui/announcer.ts';
import { ConnectionBanner } from './ui/connection-banner.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { lazyScreen } from './ui/lazy-part.tsx';
import { Skeleton } from './ui/skeleton.tsx';
import { useTheme } from './ui/use-theme.ts';

const Territory = lazyScreen(() =>
  withWords('isolation', withWords('cases', import('./features/territory/territory.tsx'))),
);
const Isolated = lazyScreen(() =>
  withWords('isolation', import('./features/isolation/isolated-schools.tsx')),
);
const TerritoryReport = lazyScreen(() =>
  withWords(
    'support',
    withWords('cases', withWords('isolation', import('./features/territory-report/territory-report.tsx'))),
  ),
);
const Support = lazyScreen(() => withWords('support', import('./features/support/support.tsx')));
const Contracts = lazyScreen(() => withWords('contracts', import('./features/contracts/contracts.tsx')));
const Registry = lazyScreen(() => withWords('contracts', import('./features/contracts/registry.tsx')));
const Levels = lazyScreen(() => withWords('work', import('./features/levels/levels.tsx')));
const Comparison = lazyScreen(() => import('./features/comparison/networks-compared.tsx'));
const Actor = lazyScreen(() => withWords('cases', import('./features/actor/actor.tsx')));
const Network = lazyScreen(() => import('./features/network/network.tsx'));
const Report = lazyScreen(() => import('./features/network/network-report.tsx'));
const WhatIf = lazyScreen(() => import('./features/what-if/what-if.tsx'));
const Assessments = lazyScreen(() => import('./features/findings/assessments.tsx'));
const Cases = lazyScreen(() => withWords('cases', import('./features/cases/cases.tsx')));
const Case = lazyScreen(() => withWords('cases', import('./features/cases/case-page.tsx')));
const Methods = lazyScreen(() => import('./features/methods/methods.tsx'));
const MethodPage = lazyScreen(() => import('./features/methods/method-page.tsx'));
const Import = lazyScreen(() => withWords('imports', import('./features/imports/import.tsx')));
const Surveys = lazyScreen(() => withWords('surveys', import('./features/surveys/planning/surveys.tsx')));
const NewSurvey = lazyScreen(() =>
  withWords('surveys', import('./features/surveys/planning/new-survey.tsx')),
);
const SurveyKit = lazyScreen(() => withWords('surveys', import('./features/surveys/kit.tsx')));
const Survey = lazyScreen(() => withWords('surveys', import('./features/surveys/planning/survey.tsx')));
const PersonalLink = lazyScreen(() =>
  withWords('surveys', import('./features/surveys/answering/survey-page.tsx')),
);
const MyNetworks = lazyScreen(() => import('./features/own-networks/my-networks.tsx'));
const SavedView = lazyScreen(() => import('./features/explorer/saved-view.tsx'));
const NotFound = lazyScreen(() => import('./not-found.tsx'));

/** The page of a personal link, which is no part of the explorer: whoever answers sees nothing else. */
const personalLink = /^\/encuesta\/?$/;

/** A network fills the window: its screen brings a header of its own, and nothing stands below it. */
const workspace = /^\/networks\/[^/]+\/?$/;

export function App() {
  useTheme();
  const [path] = useLocation();
  if (!personalLink.test(path)) return <Screens path={path} />;
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
  const fills = workspace.test(path);
  return (
    <div className={fills ? 'shell shell-filled' : 'shell'}>
      <a className="skip-link" href="#main">
        {t('common.skip')}
      </a>
      <ConnectionBanner />
      {!fills && <Header />}
      <Main>
        <ErrorBoundary key={path}>
          <Suspense fallback={<Skeleton height={480} />}>
            <Switch>
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
      {!fills && <Footer />}
      <LiveRegion />
      <DropAnywhere />
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
