import type { SurveyKit } from './kit.ts';
import { kitWords, type Language, type KitWords } from './kit-words.ts';

type Files = KitWords['files'];

const es = (network: string, answers: string, files: Files) => [
  `Encuesta de colaboración de ${network}`,
  'Elige una sola manera de preguntar. Todas hacen las mismas preguntas, y todas vuelven a Telar tal como están.',
  `En papel: imprime ${files.questionnaire}.pdf y pasa las respuestas a ${answers}. Carga esa planilla.`,
  `Google Forms: sigue ${files.google}.txt.`,
  `Microsoft Forms: sigue ${files.microsoft}.txt.`,
  `KoboToolbox: crea un proyecto con ${files.kobo}.xlsx. Al terminar, descarga los datos como XLS o CSV con nombres o con etiquetas, sin cambiar nada más.`,
  `LimeSurvey: importa ${files.limesurvey}.txt como encuesta. Al terminar, exporta las respuestas como CSV con el texto completo de las preguntas y de las respuestas.`,
  `Con los formularios, carga también ${files.schools}.csv: dice a quiénes se preguntó, y así se sabe quién no respondió.`,
  'No agregues preguntas por nombres, RUN, correos ni teléfonos: Telar no los lee.',
  'Antes de usarlo, completa hasta cuándo se guardan los cuestionarios (____) en el texto de consentimiento.',
];

const en: typeof es = (network, answers, files) => [
  `Collaboration survey of ${network}`,
  'Choose one way of asking. All of them ask the same, and all come back into Telar as they are.',
  `On paper: print ${files.questionnaire}.pdf and enter the answers into ${answers}. Load that workbook.`,
  `Google Forms: follow ${files.google}.txt.`,
  `Microsoft Forms: follow ${files.microsoft}.txt.`,
  `KoboToolbox: make a project from ${files.kobo}.xlsx. When it is over, download the data as XLS or CSV with names or with labels, and change nothing else.`,
  `LimeSurvey: import ${files.limesurvey}.txt as a survey. When it is over, export the answers as CSV with the full texts of items and answers.`,
  `With forms, load ${files.schools}.csv as well: it says who was asked, so that it is known who did not answer.`,
  'Add no fields for names, identity numbers, e-mail addresses or telephone numbers: Telar does not read them.',
  'Before you use it, fill in until when questionnaires are kept (____) in the text of consent.',
];

/** What is in the kit, and how its answers come back. `answers`: the name of the workbook. */
export function readme({ networkName, language }: SurveyKit, answers: string): string {
  const texts: Record<Language, typeof es> = { es, en };
  return `${texts[language](networkName, answers, kitWords(language).files).join('\n\n')}\n`;
}
