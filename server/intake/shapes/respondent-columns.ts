import { fold } from '../../../contract/fold.ts';
import type { ColumnReading } from '../../../contract/table-readings.ts';
import { personalKindOf } from '../personal/personal-columns.ts';

const school =
  '(establecimientos?|escuelas?|liceos?|colegios?|jardin(es)?|instituci(on|ones)|schools?|organizaci(on|ones))';

/** "Su establecimiento", "Nombre de su escuela", "¿En qué establecimiento trabaja?": who answers. */
const ownSchool = new RegExp(
  [
    `\\b(su|tu|mi|nuestr[oa]|your|our|my)\\s${school}`,
    `\\bnombre (de|del|de la|de el|de su|de tu) ?${school}`,
    `\\bname of (the |your )?${school}`,
    `^(el |la |the )?${school}( que responde| encuestad[oa]| educativ[oa]| educacional| name)?$`,
    `\\b(en|a|desde) (que|cual) ${school} (trabaja|pertenece|representa|se desempena|responde)`,
    `\\b(which|what) ${school} (are you|do you (work|represent|belong))`,
    `^(quien responde|ego|respondent school|actor que responde)$`,
  ].join('|'),
);

export const isOwnSchoolHeading = (heading: string): boolean => ownSchool.test(fold(heading));

/** "Fecha de la respuesta": tables that people keep by hand. */
const answerDay =
  /^(fecha|date)( (de (la )?|of (the )?)?(respuesta|encuesta|aplicacion|answer|response|survey))?$/;

type Answerer = Pick<ColumnReading, 'role'> & Partial<Pick<ColumnReading, 'personal'>>;

/** What a column that holds no ties says of whoever answered; `attribute` where nothing better fits, `ignored` for free text. */
export function respondentRole(
  heading: string,
  cells: readonly string[],
  context: { besideSchool: boolean },
): Answerer {
  const folded = fold(heading);
  const personal = personalKindOf(heading, cells, context);
  if (personal !== null) return { role: 'personal', personal };
  if (/\brbd\b/.test(folded)) return { role: 'respondent-rbd' };
  if (answerDay.test(folded)) return { role: 'answered-at' };
  if (/\b(cargo|rol|funcion|role|position|job title|estamento)\b/.test(folded))
    return { role: 'respondent-role' };
  return isFreeText(cells) || cells.every((cell) => cell === '')
    ? { role: 'ignored' }
    : { role: 'attribute' };
}

/** Answers in somebody's own words: long, and nearly all of them different. */
export function isFreeText(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const long = filled.filter((cell) => cell.length > 60 || cell.split(/\s+/).length > 8);
  return (
    filled.length > 0 && long.length >= filled.length * 0.3 && new Set(filled).size > filled.length * 0.6
  );
}
