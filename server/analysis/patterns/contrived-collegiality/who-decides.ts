import { fold } from '../../../../contract/fold.ts';
import type { NetworkData } from '../../../../contract/network-data.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';

/** Who does something for the network: its members, somebody outside, or both together; `null`: not known who that is. */
export type Decider = 'members' | 'outside' | 'both' | null;

const memberWords = words(
  'member members miembro miembros escuelas schools establecimientos red network participantes integrantes directores directoras principals equipo compartida shared rotativa',
);
const outsideWords = words(
  'outside externo externa externos fuera ministry ministerio mineduc seremi deprov supervisor supervisora supervision slep sostenedor municipio daem ate asesor asesora adviser university universidad foundation fundacion',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/**
 * Reads who is meant by a text of the data: the id or name of an actor, or a word for members or for somebody outside;
 * several stand apart by a sign. Whoever is on the roster is a member, and so is a coordinator that is.
 */
export function deciderOf(text: string, data: NetworkData, survey: SurveyWave): Decider {
  const parts = text.split(/[|;,/+]/).filter((part) => part.trim() !== '');
  const found = new Set(parts.map((part) => sideOf(part.trim(), data, survey)));
  if (found.size === 0 || found.has(null)) return null;
  return found.size > 1 ? 'both' : [...found][0]!;
}

function sideOf(text: string, data: NetworkData, survey: SurveyWave): 'members' | 'outside' | null {
  const folded = fold(text);
  const actor = data.actors.find(({ id, name }) => id === text || fold(name) === folded);
  if (actor) return survey.ids.includes(actor.id) ? 'members' : 'outside';
  if (/^coordina(cion|dora?|tor|tion)$/.test(folded)) return sideOfCoordinators(data, survey);
  const sides = folded.split(' ');
  if (sides.some((word) => outsideWords.has(word))) return 'outside';
  return sides.some((word) => memberWords.has(word)) ? 'members' : null;
}

function sideOfCoordinators({ members }: NetworkData, survey: SurveyWave): 'members' | 'outside' | null {
  const coordinating = members.filter(({ role }) => role === 'coordinator');
  if (survey.coordinators.length > 0) return 'members';
  return coordinating.some(({ actorId }) => !survey.ids.includes(actorId)) ? 'outside' : null;
}
