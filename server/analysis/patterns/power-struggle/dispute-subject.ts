import { fold } from '../../../../contract/fold.ts';
import type { RecordOf } from '../../../../contract/records.ts';
import { attributeText } from '../../attribute-text.ts';

/** What a dispute may be about. */
export const disputeSubjects = ['agenda', 'resources', 'credit', 'leadership'] as const;
export type DisputeSubject = (typeof disputeSubjects)[number];

const words: Readonly<Record<DisputeSubject, readonly string[]>> = {
  agenda: ['agenda'],
  resources: ['resource', 'recurso', 'fondo', 'funding', 'dinero', 'money'],
  credit: ['credit', 'reconocimiento', 'recognition', 'merito'],
  leadership: ['leadership', 'liderazgo', 'conduccion', 'control'],
};

/** What the attribute `about` of an event or a tie names, in either language; `null`: something else, or nothing. */
export function disputeSubject(attributes: RecordOf<'event'>['attributes']): DisputeSubject | null {
  const about = fold(attributeText(attributes, 'about'));
  return disputeSubjects.find((subject) => words[subject].some((word) => about.includes(word))) ?? null;
}
