/** Words that are not used for what they once named here, with what is said instead. */
export const refusedWords: readonly (readonly [RegExp, string])[] = [
  [/\blazos?\b/iu, 'vínculo, mención'],
  [/\bolas?\b/iu, 'Encuesta 2024'],
  [/\bllevarse\b/iu, 'Descargar'],
  [/\bsoltar\b/iu, 'Quitar selección'],
  [/^reunir\b/iu, 'Agrupar'],
  [/\basiste\b(?! a)/iu, 'Asesora'],
  [/\btraer datos\b|\bse ha traído\b/iu, 'Cargar datos, Cargas anteriores'],
  [/huella de los datos/iu, 'Versión de datos'],
  [/¿y si…/iu, 'Simular un cambio'],
  [/esto se entendió/iu, 'Revisión antes de guardar'],
  [/\bunid[oa]s? con \d/iu, 'Vínculos con 9'],
  [/\bno se supone\b/iu, 'No suponemos sus respuestas'],
  [/prefiere callar/iu, 'no alcanza para decir'],
  [/\bpiden? atención\b/iu, 'requieren atención'],
  [/problemas sembrados/iu, 'problemas puestos a propósito'],
  [/redes corrientes/iu, 'redes comparables'],
  [/registradas en total/iu, 'Incluye cerradas y en receso'],
  [/\balumnos\b/iu, 'estudiantes'],
  [/(?<![\d\p{L}])-\d+,\d/u, '− as the minus sign'],
];

/** The refused words in some texts, each with the text that has it. */
export const refusedIn = (texts: Iterable<string>): string[] =>
  [...texts].flatMap((text) =>
    refusedWords
      .filter(([word]) => word.test(text))
      .map(([, instead]) => `${instead}: ${text.slice(0, 160)}`),
  );
