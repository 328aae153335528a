import type { Bilingual } from './identifiers.ts';

type Reminded = {
  title: string;
  networkName: string;
  schoolName: string;
  closesAt: string | null;
  /** Whether something was saved already. */
  isStarted: boolean;
};

/** A text to send to a respondent who has not sent an answer. The link is not in it: only its owner has it. */
export function surveyReminder({ title, networkName, schoolName, closesAt, isStarted }: Reminded): Bilingual {
  const es = [
    `Hola. La encuesta «${title}» de la red «${networkName}» sigue abierta${closesAt === null ? '' : ` hasta el ${dayOf(closesAt, 'es-CL')}`} y todavía falta la respuesta de ${schoolName}.`,
    isStarted
      ? 'Lo que ya marcó está guardado: abra su enlace personal para terminar y enviar.'
      : 'Responder toma unos diez minutos: abra el enlace personal que le enviamos.',
    'Si no lo encuentra, le enviamos uno nuevo.',
  ];
  const en = [
    `Hello. The survey “${title}” of the network “${networkName}” is still open${closesAt === null ? '' : ` until ${dayOf(closesAt, 'en-GB')}`}, and the answer of ${schoolName} has not been sent yet.`,
    isStarted
      ? 'What you have marked is saved: open your personal link to finish and send it.'
      : 'It takes about ten minutes: open the personal link that we sent you.',
    'If you cannot find it, we will send you a new one.',
  ];
  return { es: es.join(' '), en: en.join(' ') };
}

/** The day of an instant, as it is in Chile. */
const dayOf = (instant: string, locale: string): string =>
  new Date(instant).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'America/Santiago' });
