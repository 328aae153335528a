import { useTranslation } from 'react-i18next';
import { adviceFor, RequestProblem } from '../api/problem.ts';

type ProblemWords = {
  title: string;
  advice: string;
  /** The service's own sentence, in English, where the interface has no words for its code. */
  detail: string | null;
};

/**
 * What went wrong in the reader's words: by the code of the problem, else by its kind. The words for codes come with
 * the import screens, where alone they arise.
 */
export function useProblemWords(error: unknown): ProblemWords {
  const { t, i18n } = useTranslation();
  const problem = error instanceof RequestProblem ? error.problem : null;
  const key = `importProblem.${problem?.code ?? ''}`;
  if (i18n.exists(`${key}.title`)) {
    const values = problem?.values ?? {};
    return { title: t(`${key}.title`, values), advice: t(`${key}.advice`, values), detail: null };
  }
  const advice = adviceFor(error);
  return {
    title: t(`error.${advice}.title`),
    advice: t(`error.${advice}.advice`),
    detail: problem?.detail ?? null,
  };
}
