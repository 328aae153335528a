import { useTranslation } from 'react-i18next';
import { PartProblem } from '../api/load-part.ts';
import { adviceFor, RequestProblem } from '../api/problem.ts';
import { valuesToShow } from '../i18n/problem-values.ts';
import { usePreferences } from '../preferences.ts';

type ProblemWords = {
  title: string;
  advice: string;
  /** The service's own sentence, in English, where the interface has no words for its code. */
  detail: string | null;
};

/** Words for codes; those of imports and of surveys come with their screens, where alone they arise. */
const groups = ['importProblem', 'surveyProblem', 'ownProblem', 'problem'];

/** What went wrong in the reader's words: by the code of the problem, else by its kind. */
export function useProblemWords(error: unknown): ProblemWords {
  const { t, i18n } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  if (error instanceof PartProblem) {
    const group = error.isUpdated ? 'updated' : 'error.offline';
    return { title: t(`${group}.title`), advice: t(`${group}.advice`), detail: null };
  }
  const problem = error instanceof RequestProblem ? error.problem : null;
  const key = groups
    .map((group) => `${group}.${problem?.code ?? ''}`)
    .find((each) => i18n.exists(`${each}.title`));
  if (key !== undefined) {
    const values = valuesToShow(problem?.values ?? {}, language);
    return { title: t(`${key}.title`, values), advice: t(`${key}.advice`, values), detail: null };
  }
  const advice = adviceFor(error);
  return {
    title: t(`error.${advice}.title`),
    advice: t(`error.${advice}.advice`),
    detail: problem?.detail ?? null,
  };
}
