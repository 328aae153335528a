import { z } from 'zod';
import { Finding } from '../../../contract/findings.ts';
import { RequestProblem } from '../../api/problem.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ChooseFiles } from './choose-files.tsx';
import { Observations } from './observations.tsx';

const Findings = z.array(Finding);

/** Files that were not taken: why, where in them, and the way to try others. */
export function RefusedImport({ error, onMore }: { error: unknown; onMore: () => void }) {
  const { t } = useTranslations();
  const findings = Findings.safeParse(error instanceof RequestProblem ? error.problem?.findings : []);
  return (
    <>
      <ErrorNotice error={error} retry={onMore} retryLabel={t('import.another')} />
      {findings.success && findings.data.length > 0 && (
        <section className="card stack-tight">
          <h2>{t('import.observations')}</h2>
          <Observations findings={findings.data} />
        </section>
      )}
      <ChooseFiles />
    </>
  );
}
