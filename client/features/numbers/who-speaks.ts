import type { GraphActor } from '../../../contract/graphs.ts';
import { isAnsweredFor } from '../../../contract/layers.ts';

type Answered = Pick<GraphActor, 'responded' | 'leftOpen'>;

/** Whether an actor answered for all of some layers; `null`: nothing is known, or nobody is asked about them. */
export function answeredFor({ responded, leftOpen = [] }: Answered, layers: readonly string[]) {
  if (responded === null || !layers.some(isAnsweredFor)) return null;
  return responded && !leftOpen.some((layer) => layers.includes(layer));
}

/** Whose rows are known, as the service reads them: of whoever answered; of everybody where nothing is known of who did. */
export function whoSpeaks(actors: readonly Answered[], layers: readonly string[]): boolean[] {
  const answers = actors.map((actor) => answeredFor(actor, layers));
  const isUnknown = answers.every((answer) => answer === null);
  return answers.map((answer) => isUnknown || answer === true);
}
