import { fold } from '../../../contract/fold.ts';
import type { ColumnReading } from '../../../contract/table-readings.ts';

/**
 * What the words of an item ask about, best first. "Consejo" and "apoyo" stay layers of the network's own: only the user
 * can say that they mean knowledge, and which way it then runs.
 */
const wordings: readonly (readonly [layer: string, pattern: RegExp])[] = [
  [
    'tension',
    /\b(tension|tensiones|conflicto|conflictos|dificultad|dificultades|dificil|roces?|tensions?|conflicts?)\b/,
  ],
  ['trust', /\b(confi(a|an|as|o|anza|ar|aria)|trusts?|trusted)\b/],
  ['leadership', /\b(lider\w*|conduce|leads?|leaders?|leadership)\b/],
  ['coordination', /\b(coordin\w*)\b/],
  ['consejo', /\b(consejos?|aconseja\w*|orientacion|advice)\b/],
  ['apoyo', /\b(apoyos?|apoya|apoyan|ayuda\w*|support|help)\b/],
  [
    'knowledge',
    /\b(conoc\w*|comparte|comparten|compartio|compartido|compartir|aprend\w*|informacion|materiales?|saberes|practicas|recursos|ideas?|recib\w*|entreg\w*|knowledge|shares?|shared|learns?|learned)\b/,
  ],
  [
    'joint-work',
    /\b(trabaj\w*|proyectos?|colabor\w*|actividad(es)? conjuntas?|planific\w*|works?|worked|working|projects?|collaborat\w*|joint)\b/,
  ],
];

/** The layer that an item asks about by its words; `null` where they do not show it. */
export function layerOfWording(text: string): string | null {
  const folded = fold(text);
  return wordings.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

const receives =
  /\b(recib\w*|aprend\w*|obtien\w*|obtuv\w*|de (que|cual|cuales|quien|quienes|donde)|le (ha |han )?(comparti\w*|ensen\w*|entreg\w*|aconsej\w*)|consejos?|pid\w*|pedir\w*|acud\w*|receiv\w*|learn\w*|from (whom|which|who)|advice)\b/;

/**
 * Which way the ties of an item run. Knowledge runs from the giver to the receiver: whoever names those from whom it
 * receives is at the end of the arc. In every other layer the respondent names whom it is about.
 */
export const directionOfWording = (layer: string | null, text: string): ColumnReading['tieDirection'] =>
  layer === 'knowledge' && receives.test(fold(text)) ? 'to-respondent' : 'from-respondent';

/** A layer of the network's own for an item whose words show none: the first words of the item. */
export const ownLayerOf = (item: string): string =>
  fold(item).split(' ').slice(0, 6).join('-').slice(0, 60).replaceAll(/^-|-$/g, '') || 'tie';
