import './api/without-eval.ts';
import '@fontsource-variable/source-sans-3/index.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/controls.css';
import './styles/content.css';
import './styles/explorer.css';
import './styles/picture.css';
import './styles/actor-table.css';
import './styles/selection.css';
import './styles/workspace.css';
import './styles/home.css';
import './styles/search.css';
import './styles/territory.css';
import './styles/pages.css';
import './styles/reports.css';
import './styles/findings.css';
import './styles/comparison.css';
import './styles/isolation.css';
import './styles/territory-report.css';
import './styles/support.css';
import './styles/contracts.css';
import './styles/work.css';
import './styles/aftermath.css';
import './styles/cases.css';
import './styles/imports.css';
import './styles/own.css';
import './styles/surveys.css';
import './styles/answering.css';
import './styles/failures.css';
import './styles/what-if.css';
import './styles/access.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isPersonalLink } from './addresses.ts';
import { watchConnection } from './api/connection.ts';
import { prefetchRoute } from './api/prefetch-route.ts';
import { readMe, watchSession } from './api/session.ts';
import { worthRetrying } from './api/use-api-query.ts';
import { App } from './app.tsx';
import { startLanguages } from './i18n/i18n.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: worthRetrying,
      retryDelay: 800,
      // Without a network requests fail and say so; to wait in silence would look as if they were on their way.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
watchConnection(queries);
watchSession(queries);

if (!isPersonalLink(window.location.pathname)) void readMe(queries).catch(() => null);
prefetchRoute(queries, window.location.pathname);
await startLanguages();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
