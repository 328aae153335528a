import type { Language } from '../kit-words.ts';
import type { FormField } from './form-fields.ts';

/** What a form tool calls the kinds of fields, and what to do in it before and after. */
export type ToolWords = {
  readonly title: string;
  readonly kinds: Readonly<Record<FormField['kind'], string>>;
  readonly before: readonly string[];
  readonly after: readonly string[];
};

const withoutEdits = {
  es: 'Carga en Telar ese archivo junto con «lista-de-escuelas.csv», los dos tal como están.',
  en: 'Load that file into Telar together with “list-of-schools.csv”, both as they are.',
};
const exactly = {
  es: 'Copia los textos y las opciones tal como están: por ellos reconoce Telar cada pregunta y cada escuela.',
  en: 'Copy texts and options exactly: by them Telar recognises each item and each school.',
};

const google: Record<Language, ToolWords> = {
  es: {
    title: 'Encuesta para Google Forms',
    kinds: {
      one: 'Desplegable',
      several: 'Casillas de verificación',
      grid: 'Cuadrícula de varias opciones',
    },
    before: [
      'Crea un formulario en blanco y desactiva «Recopilar direcciones de correo electrónico».',
      'Copia el título, la descripción y cada pregunta. Si pegas varias líneas en la primera opción, Google hace una opción de cada una.',
      exactly.es,
    ],
    after: [
      'En «Respuestas», abre la hoja de cálculo y elige Archivo, Descargar, Valores separados por comas (.csv).',
      withoutEdits.es,
    ],
  },
  en: {
    title: 'Survey for Google Forms',
    kinds: { one: 'Drop-down', several: 'Checkboxes', grid: 'Multiple-choice grid' },
    before: [
      'Make a blank form and turn off “Collect email addresses”.',
      'Copy the title, the description and each item. When several lines are pasted into the first option, Google makes an option of each.',
      exactly.en,
    ],
    after: [
      'Under “Responses”, open the spreadsheet and choose File, Download, Comma-separated values (.csv).',
      withoutEdits.en,
    ],
  },
};

const microsoft: Record<Language, ToolWords> = {
  es: {
    title: 'Encuesta para Microsoft Forms',
    kinds: {
      one: 'Opción (lista desplegable)',
      several: 'Opción con varias respuestas',
      grid: 'Likert',
    },
    before: [
      'Crea un formulario y, en la configuración, desactiva «Registrar nombre».',
      'Aquí se pregunta con qué escuelas, y no cuánto: Microsoft Forms no guarda a qué pregunta pertenece cada fila de una cuadrícula de escuelas.',
      exactly.es,
    ],
    after: ['En «Respuestas», elige «Abrir en Excel».', withoutEdits.es],
  },
  en: {
    title: 'Survey for Microsoft Forms',
    kinds: { one: 'Choice (drop-down)', several: 'Choice with multiple answers', grid: 'Likert' },
    before: [
      'Make a form and, in its settings, turn off “Record name”.',
      'Here one marks which schools, and not how much: Microsoft Forms does not keep to which item a row of a grid of schools belongs.',
      exactly.en,
    ],
    after: ['Under “Responses”, choose “Open in Excel”.', withoutEdits.en],
  },
};

export const toolWords = { google, microsoft };
