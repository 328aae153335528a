import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { useTranslation } from 'react-i18next';
import { idFromPath } from './addresses.ts';
import { Home } from './features/home/home.tsx';
import { DropAnywhere } from './features/imports/drop-anywhere.tsx';
import { withWords } from './i18n/i18n.ts';
import { Footer, Header } from './shell.tsx';
import { useAnnouncer } from './ui/announcer.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { Skeleton } from './ui/skeleton.tsx';
import { useTheme } from './ui/use-theme.ts';

const Territory = lazy(() => withWords('cases', import('./features/territory/territory.tsx')));
const Isolated = lazy(() => import('./features/isolation/isolated-schools.tsx'));
const Support = lazy(() => withWords('support', import('./features/support/support.tsx')));
const Contracts = lazy(() => withWords('contracts', import('./features/contracts/contracts.tsx')));
const Registry = lazy(() => withWords('contracts', import('./features/contracts/registry.tsx')));
const Levels = lazy(() => withWords('work', import('./features/levels/levels.tsx')));
const Comparison = lazy(() => import('./features/comparison/networks-compared.tsx'));
const Actor = lazy(() => withWords('cases', import('./features/actor/actor.tsx')));
const Network = lazy(() => import('./features/network/network.tsx'));
const Report = lazy(() => import('./features/network/network-report.tsx'));
const WhatIf = lazy(() => import('./features/what-if/what-if.tsx'));
const Assessments = lazy(() => import('./features/findings/assessments.tsx'));
const Cases = lazy(() => withWords('cases', import('./features/cases/cases.tsx')));
const Case = lazy(() => withWords('cases', import('./features/cases/case-page.tsx')));
const Methods = lazy(() => import('./features/methods/methods.tsx'));
const PatternPage = lazy(() => import('./features/methods/pattern-page.tsx'));
const Import = lazy(() => withWords('imports', import('./features/imports/import.tsx')));
const Surveys = lazy(() => withWords('surveys', import('./features/surveys/planning/surveys.tsx')));
const NewSurvey = lazy(() => withWords('surveys', import('./features/surveys/planning/new-survey.tsx')));
const SurveyKit = lazy(() => withWords('surveys', import('./features/surveys/kit.tsx')));
const Survey = lazy(() => withWords('surveys', import('./features/surveys/planning/survey.tsx')));
const PersonalLink = lazy(() => withWords('surveys', import('./features/surveys/answering/survey-page.tsx')));
const SavedView = lazy(() => import('./features/explorer/saved-view.tsx'));
const NotFound = lazy(() => import('./not-found.tsx'));

/** The page of a personal link, which is no part of the explorer: whoever answers sees nothing else. */
const personalLink = /^\/encuesta\/?$/;

export function App() {
  useTheme();
  const [path] = useLocation();
  if (!personalLink.test(path)) return <Screens path={path} />;
  return (
    <Suspense fallback={<Skeleton height={480} />}>
      <PersonalLink />
      <LiveRegion />
    </Suspense>
  );
}

function Screens({ path }: { path: string }) {
  const { t } = useTranslation();
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t('common.skip')}
      </a>
      <Header />
      <Main>
        <ErrorBoundary key={path}>
          <Suspense fallback={<Skeleton height={480} />}>
            <Switch>
              <Route path="/" component={Home} />
              <Route path="/territories/:id/isolated-schools">
                {({ id }) => <Isolated key={id} id={idFromPath(id)} />}
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
              <Route path="/assessments" component={Assessments} />
              <Route path="/cases" component={Cases} />
              <Route path="/cases/:id">{({ id }) => <Case key={id} id={idFromPath(id)} />}</Route>
              <Route path="/methods" component={Methods} />
              <Route path="/methods/:id">{({ id }) => <PatternPage key={id} id={idFromPath(id)} />}</Route>
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
      <Footer />
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
