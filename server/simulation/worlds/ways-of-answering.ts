import type { Bilingual } from '../../../contract/identifiers.ts';
import type { Chance } from './chance.ts';
import { draftOf, tiesByWeight, unevenMembers } from './draft.ts';
import type { Voice, World, WorldOptions } from './world.ts';

/** Ordinary ties, and people who answer in their own way. */
function heardAs(
  id: string,
  name: Bilingual,
  voice: (options: WorldOptions, chance: Chance) => Partial<Voice>,
): World {
  return {
    id,
    name,
    draw: (options, chance) =>
      draftOf(options, chance, {
        tie: tiesByWeight(options, unevenMembers(options, chance.fork('members'))),
        voice: voice(options, chance.fork('voice')),
      }),
  };
}

/**
 * Some name everybody they have ever met and some the one they saw last: from a quarter to three times what is there.
 *
 * Source  Feld & Carter 2002, Social Networks 24 (expansiveness bias)
 */
export const responseStyles = heardAs(
  'response-styles',
  { es: 'Estilos de respuesta', en: 'Response styles' },
  ({ n }, chance) => ({
    recall: 0.75,
    recallReceived: 0.75,
    falseClaims: 0.03,
    falseReceived: 0.03,
    generosity: Array.from({ length: n }, () => chance.factor(0.25, 3)),
  }),
);

/** The form has room for two or three names a question. */
export const capped = heardAs('capped', { es: 'Tope de nombres', en: 'Capped names' }, (_, chance) => ({
  cap: 2 + chance.integer(2),
}));

/**
 * Two or three people of each school answer, each remembers half of the ties and now and then one that is not there.
 *
 * Source  Bernard, Killworth & Sailer 1982, Social Science Research 11
 */
export const severalInformants = heardAs(
  'several-informants',
  { es: 'Varias personas que no coinciden', en: 'Informants who disagree' },
  (_, chance) => ({
    informants: chance.pick([2, 3] as const),
    recall: 0.5,
    recallReceived: 0.5,
    falseClaims: 0.02,
    falseReceived: 0.02,
  }),
);

/**
 * Everybody remembers what they gave, and a third of what they received; and gives a little more than others noticed.
 *
 * Source  An & Schramski 2015, Social Networks 40, on contested reports
 */
export const asymmetricReporting = heardAs(
  'asymmetric-reporting',
  { es: 'Se recuerda lo que se da', en: 'What is given is remembered' },
  () => ({ recall: 0.95, recallReceived: 0.35, falseClaims: 0.05, falseReceived: 0 }),
);
