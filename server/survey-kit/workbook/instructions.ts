import type { Language } from '../kit-words.ts';

const es = [
  'Cómo usar esta planilla',
  'Cada fila de «Cuestionarios» es un cuestionario. La escuela ya está escrita; elige el cargo de quien respondió y escribe la fecha.',
  'Pasa solo los cuestionarios que tienen marcada la casilla de aceptación. No escribas nombres, RUN, correos ni teléfonos.',
  'Bajo cada pregunta hay una columna por escuela. Elige de la lista lo que se marcó. Las demás celdas de la pregunta quedan vacías: se leen como «sin vínculo».',
  'Si se marcó «Ninguna», pon una x en la columna que termina en [Ninguna]. Es una respuesta: no nombra a nadie.',
  'Si la pregunta quedó sin responder, deja vacías todas sus columnas, también [Ninguna]. Se lee como «no se sabe».',
  'La celda gris es la propia escuela: queda vacía.',
  'Si una escuela entregó dos cuestionarios, usa una fila libre de más abajo y elige allí la escuela.',
  'Las filas de escuelas que no respondieron quedan sin marcas. No las borres: así se sabe quién falta.',
  'No cambies los encabezados ni los nombres de las hojas. Al terminar, guarda y carga este archivo en Telar tal como está.',
  'Ejemplo: en la fila de la Escuela A, bajo la pregunta 1, la columna [Escuela B] dice «Todos los meses» y las otras quedan vacías: la Escuela A informó un vínculo con la Escuela B, y ninguno con las otras.',
];

const en: typeof es = [
  'How to use this workbook',
  'Each row of “Questionnaires” is one questionnaire. The school is written already; choose the role of whoever answered, and write the date.',
  'Copy only questionnaires on which the box of consent is marked. Write no names, identity numbers, e-mail addresses or telephone numbers.',
  'Under each item there is one column a school. Choose from the list what was marked. The other cells of the item stay empty: they are read as “no tie”.',
  'If “None” was marked, put an x in the column that ends in [None]. It is an answer that names nobody.',
  'If the item was left open, leave all its columns empty, also [None]. It is read as “not known”.',
  'The grey cell is the school itself: it stays empty.',
  'If a school gave back two questionnaires, use a free row further down and choose the school there.',
  'Rows of schools that did not answer stay without marks. Do not delete them: they show who is missing.',
  'Change neither headings nor names of sheets. When you are done, save and load this file into Telar as it is.',
  'Example: in the row of School A, under item 1, the column [School B] says “Every month” and the others stay empty: School A reported a tie with School B, and none with the others.',
];

/** How the workbook is filled in: a title and one sentence or two a row. */
export const instructions = (language: Language): readonly string[] => ({ es, en })[language];
