import { useTranslation } from 'react-i18next';
import { RequestProblem } from '../../../api/problem.ts';
import { useProblemWords } from '../../../ui/use-problem-words.ts';

/** Why the service did not open the survey, in the reader's words by the field at fault. */
export function CreateProblem({ error }: { error: unknown }) {
  const { t, i18n } = useTranslation();
  const { title, advice, detail } = useProblemWords(error);
  const field = error instanceof RequestProblem ? (error.problem?.field ?? '') : '';
  const key = `survey.createProblem.${field.split('.')[0] ?? ''}`;
  const isKnown = i18n.exists(key);
  return (
    <div className="notice notice-problem" role="alert">
      <p>
        <strong>{isKnown ? t('survey.createProblem.heading') : title}</strong>
      </p>
      <p>{isKnown ? t(key) : advice}</p>
      {detail !== null && (
        <p className="small muted" lang="en">
          {detail}
        </p>
      )}
    </div>
  );
}
