import { isPersonalWhereRut } from '../bundle/personal-number.ts';
import { holdsPersonalContent, isRun } from './personal-content.ts';

/** Whether an id gives away a natural person: people are never actors. `sostenedor:` and her RUT has to be a keyed hash. */
export function isPersonalId(id: string): boolean {
  const rut = /^sostenedor:(.+)$/.exec(id)?.[1];
  return (rut !== undefined && isPersonalWhereRut(rut)) || holdsPersonalContent(id);
}

/** Ids by which it is seen what all are. */
const mostIds = 500;
/** Eight digits fit by chance in one of eleven codes: of fewer ids nobody knows. */
const fewestIds = 3;

/** Whether most ids of a file are RUNs written without a hyphen, each of which alone may be any code. */
export function areRuns(ids: Iterable<string>): boolean {
  const some = new Set(Iterator.from(ids).take(mostIds));
  const runs = [...some].filter(isRun).length;
  return runs >= fewestIds && runs >= some.size * 0.6;
}
