import { codedProblem } from '../../../contract/problems.ts';
import type { z } from 'zod';
import type { NewSurvey } from '../../../contract/surveys.ts';
import { personalContents } from '../../intake/personal/personal-content.ts';

type Texts = Pick<z.output<typeof NewSurvey>, 'title' | 'introduction' | 'networkName' | 'activities'>;

/**
 * Nothing of a person in the texts of a survey, which all respondents read and the network keeps. An introduction may
 * name an e-mail address to write to, and a telephone.
 *
 * @throws TelarProblem `invalid-request` naming the field, and never what stands there
 */
export function rejectPersonalTexts({ title, introduction, networkName, activities }: Texts): void {
  const texts: [field: string, text: string][] = [
    ['title', title],
    ['introduction', introduction ?? ''],
    ['networkName', networkName ?? ''],
    ...activities.map(({ name }, at): [string, string] => [`activities.${String(at)}.name`, name]),
  ];
  for (const [field, text] of texts) {
    const found = personalContents(text);
    if (found.includes('run')) throw codedProblem('survey-text-holds-run', {}, field);
    if (found.includes('birth-date')) throw codedProblem('text-holds-person', {}, field);
    if (field === 'introduction') continue;
    if (found.includes('email')) throw codedProblem('survey-text-holds-email', {}, field);
    if (found.includes('telephone')) throw codedProblem('text-holds-person', {}, field);
  }
}
