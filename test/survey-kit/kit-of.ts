import { defaultKitItems, kitItems } from '../../contract/kit-items.ts';
import type { RosterEntry } from '../../contract/surveys.ts';
import { makeKit, type SurveyKit } from '../../server/survey-kit/kit.ts';
import type { Language } from '../../server/survey-kit/kit-words.ts';

const school = (rbd: number, name: string, comunaName = 'Chillán'): RosterEntry => ({
  actorId: `school:${String(rbd)}`,
  name,
  rbd,
  comunaName,
});

/** Names with a comma, a dash and brackets, two alike, and one without a word for a school. */
export const roster: readonly RosterEntry[] = [
  school(3501, 'Escuela Los Aromos'),
  school(3502, 'Escuela El Peumo, Km 12'),
  school(3503, 'Liceo Río Claro - Anexo'),
  school(3504, 'Liceo Río Claro - Central'),
  school(3505, 'Gabriela Mistral [Ñipas]', 'Ránquil'),
  school(3506, 'Escuela Los Aromos', 'Bulnes'),
];

export const kitOf = (
  given: Partial<{ language: Language; roster: readonly RosterEntry[]; items: readonly string[] }> = {},
): SurveyKit =>
  makeKit({
    networkName: 'Red Ñuble Crece',
    roster: given.roster ?? roster,
    items: (given.items ?? defaultKitItems).map((id) => kitItems.find((item) => item.id === id)!),
    language: given.language ?? 'es',
    madeAt: new Date('2026-03-02T12:00:00Z'),
  });

export const labelOf = ({ schools }: SurveyKit, actorId: string): string =>
  schools.find((each) => each.actorId === actorId)!.label;
