import { Redirect } from 'wouter';
import { useAsk } from '../api/use-ask.ts';
import { Answer } from '../panels/answer.tsx';

/** A share link: opens the view it stands for. */
export default function SavedView({ id }: { id: string }) {
  const view = useAsk('showView', { params: { id } });
  return (
    <Answer query={view} height={480}>
      {({ state }) => <Redirect to={state.path} replace />}
    </Answer>
  );
}
