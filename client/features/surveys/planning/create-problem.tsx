import { useProblemWords } from '../../../ui/use-problem-words.ts';

/** Why the service did not open the survey. */
export function CreateProblem({ error }: { error: unknown }) {
  const { title, advice, detail } = useProblemWords(error);
  return (
    <div className="notice notice-problem" role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{advice}</p>
      {detail !== null && (
        <p className="small muted" lang="en">
          {detail}
        </p>
      )}
    </div>
  );
}
