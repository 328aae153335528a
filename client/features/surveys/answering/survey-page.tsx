import type { AnswerSheet } from '../../../../contract/surveys.ts';
import { useApiQuery } from '../../../api/use-api-query.ts';
import { RequestProblem } from '../../../api/problem.ts';
import { ErrorBoundary } from '../../../ui/error-boundary.tsx';
import { HeaderDivider } from '../../../ui/header-divider.tsx';
import { Logo } from '../../../ui/logo.tsx';
import { QueryBoundary } from '../../../ui/query-boundary.tsx';
import { useTitle } from '../../../ui/use-title.ts';
import { useToken } from '../../../ui/use-token.ts';
import { HeaderTools } from '../../../shell.tsx';
import { AnswerSteps } from './answer-steps.tsx';
import { LinkNotice } from './link-notice.tsx';
import { AnswerContext, useAnswerStore } from './use-answer.ts';

/**
 * What opens under a personal link: nothing of the explorer, nothing that counts or follows its reader. No search
 * engine keeps it, and no address that one goes to from here learns of it.
 */
export default function SurveyPage() {
  const token = useToken();
  return (
    <div className="shell">
      <meta name="robots" content="noindex, nofollow" />
      <meta name="referrer" content="no-referrer" />
      <PageHeader />
      <main id="main" className="main answering" tabIndex={-1}>
        <ErrorBoundary key={token}>
          {token === '' ? <LinkNotice code="no-link" /> : <PersonalLink key={token} token={token} />}
        </ErrorBoundary>
      </main>
    </div>
  );
}

function PageHeader() {
  return (
    <header className="header no-print">
      <div className="header-row answering-header">
        <span className="brand">
          <Logo />
          Telar
        </span>
        <HeaderTools />
      </div>
      <HeaderDivider />
    </header>
  );
}

function PersonalLink({ token }: { token: string }) {
  const sheet = useApiQuery('showAnswerSheet', { params: { token } });
  useTitle(sheet.data?.survey.title);
  if (isUnknownLink(sheet.error)) return <LinkNotice code="unknown-link" />;
  return (
    <QueryBoundary query={sheet} height={480} screen>
      {(first) => <Answering sheet={first} token={token} />}
    </QueryBoundary>
  );
}

function Answering({ sheet, token }: { sheet: AnswerSheet; token: string }) {
  const store = useAnswerStore(sheet, token);
  return (
    <AnswerContext value={store}>
      <AnswerSteps />
    </AnswerContext>
  );
}

const isUnknownLink = (error: unknown): boolean =>
  error instanceof RequestProblem && error.problem?.code === 'unknown-link';
