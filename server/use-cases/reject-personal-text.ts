import { codedProblem } from '../../contract/problems.ts';
import { holdsPersonalContent } from '../intake/personal/personal-content.ts';

/**
 * Nothing of a person in what somebody writes by hand and others will read. What stands there is not repeated.
 *
 * @param texts by the name of the field that each is of; `undefined`: nothing was written
 * @throws TelarProblem `invalid-request` (code `text-holds-person`) naming the field
 */
export function rejectPersonalText(texts: Readonly<Record<string, string | null | undefined>>): void {
  for (const [field, text] of Object.entries(texts))
    if (typeof text === 'string' && holdsPersonalContent(text))
      throw codedProblem('text-holds-person', {}, field);
}
