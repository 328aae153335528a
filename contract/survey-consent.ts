import type { ConsentParagraph } from './surveys.ts';

type About = { title: string; networkName: string };

/**
 * What a respondent agrees to before answering a survey that Telar runs: purpose, who sees what, how to correct and
 * erase, for how long, and the law.
 *
 * @param keepAnswersDays days after closing for which single answers are kept; 0: they go with the closing
 */
export function surveyConsent({
  keepAnswersDays,
  ...about
}: About & { keepAnswersDays: number }): ConsentParagraph[] {
  return [
    purpose(about),
    kept,
    {
      heading: { es: 'Quién lo ve', en: 'Who sees it' },
      text: {
        es: 'Mientras la encuesta está abierta, quien la organiza solo ve quién respondió. Al cerrarla, las respuestas de todas las escuelas pasan a formar la red: quien tenga acceso a ella en este servicio verá qué vínculos informó cada escuela. La confianza, la tensión y las valoraciones se retienen si respondieron muy pocas escuelas. Quienes responden no ven las respuestas de otras personas.',
        en: 'While the survey is open, its organiser sees only who has answered. When it is closed, the answers of all schools become the network: whoever has access to it in this service sees which ties each school reported. Trust, tension and ratings are held back if very few schools answered. Respondents do not see the answers of others.',
      },
    },
    {
      heading: { es: 'Corregir y borrar', en: 'Correcting and erasing' },
      text: {
        es: 'Con su enlace personal puede ver, corregir y descargar su respuesta hasta que se cierre la encuesta, y borrarla en cualquier momento: después del cierre se borra también de la red y de sus versiones anteriores. No alcanza a las copias que otros hayan descargado antes. Para corregirla después del cierre, pídalo a quien organiza la encuesta.',
        en: 'With your personal link you can see, correct and download your answer until the survey is closed, and erase it at any time: after the closing it is erased from the network and its earlier versions as well. Copies that others downloaded before are not reached. To have it corrected after the closing, ask the organiser of the survey.',
      },
    },
    {
      heading: retentionHeading,
      text: retention(keepAnswersDays),
    },
    rights,
  ];
}

/**
 * The same for a questionnaire on paper or in a form tool. Its organiser fills in until when it is kept: nothing here
 * can see to that.
 */
export function kitConsent(about: About): ConsentParagraph[] {
  return [
    purpose(about),
    kept,
    {
      heading: { es: 'Quién lo ve', en: 'Who sees it' },
      text: {
        es: 'Quien organiza la encuesta lee este cuestionario y pasa sus respuestas a Telar. Con las de todas las escuelas se forma la red: quien tenga acceso a ella verá qué vínculos informó cada escuela.',
        en: 'The organiser of the survey reads this questionnaire and enters its answers into Telar. The answers of all schools become the network: whoever has access to it sees which ties each school reported.',
      },
    },
    {
      heading: { es: 'Corregir y borrar', en: 'Correcting and erasing' },
      text: {
        es: 'Pida la corrección o el borrado a quien organiza la encuesta, antes o después de que se forme la red.',
        en: 'Ask the organiser of the survey for correction or erasure, before or after the network is made.',
      },
    },
    {
      heading: retentionHeading,
      text: {
        es: 'Este cuestionario se guarda hasta el ____ / ____ / ________ y luego se destruye; los vínculos que informó quedan en la red.',
        en: 'This questionnaire is kept until ____ / ____ / ________ and is then destroyed; the ties that you reported stay in the network.',
      },
    },
    rights,
  ];
}

const purpose = ({ title, networkName }: About): ConsentParagraph => ({
  heading: { es: 'Para qué es', en: 'What it is for' },
  text: {
    es: `La encuesta «${title}» busca conocer cómo trabajan entre sí las escuelas de «${networkName}», para acompañar mejor a la red. No evalúa a personas ni a escuelas. Responder es voluntario: puede dejar cualquier pregunta sin responder, sin consecuencias.`,
    en: `The survey “${title}” is to learn how the schools of “${networkName}” work with each other, so that the network is supported better. It assesses neither people nor schools. Answering is voluntary: you may leave anything unanswered, without consequences.`,
  },
});

const kept: ConsentParagraph = {
  heading: { es: 'Qué se guarda', en: 'What is kept' },
  text: {
    es: 'Se guardan su escuela, su función (por ejemplo, dirección o UTP) y lo que usted marca. No se piden ni se guardan nombres, RUN, correos ni teléfonos, y no escriba sobre personas.',
    en: 'Your school, your role (for example head or pedagogical lead) and what you mark are kept. No names, identity numbers, e-mail addresses or telephone numbers are asked for or kept; do not write about people.',
  },
};

const retentionHeading: ConsentParagraph['heading'] = { es: 'Por cuánto tiempo', en: 'For how long' };

const rights: ConsentParagraph = {
  heading: { es: 'Sus derechos', en: 'Your rights' },
  text: {
    es: 'Se trata de datos protegidos por la Ley 19.628, modificada por la Ley 21.719: usted tiene derecho de acceso, rectificación, supresión, oposición, portabilidad y bloqueo, y puede retirar su consentimiento. Quien organiza la encuesta es responsable de los datos; si no le responde, puede recurrir a la Agencia de Protección de Datos Personales.',
    en: 'These data are protected by Chilean Law 19.628 as amended by Law 21.719: you have the rights of access, rectification, erasure, objection, portability and blocking, and may withdraw your consent. The organiser of the survey is responsible for the data; without an answer you may turn to the Chilean agency for the protection of personal data.',
  },
};

function retention(days: number): ConsentParagraph['text'] {
  if (days === 0)
    return {
      es: 'Al cerrar la encuesta, su respuesta individual se borra; los vínculos que informó quedan en la red.',
      en: 'When the survey is closed, your single answer is erased; the ties that you reported stay in the network.',
    };
  return {
    es: `Su respuesta individual se guarda hasta ${String(days)} días después del cierre y luego se borra; los vínculos que informó quedan en la red.`,
    en: `Your single answer is kept for up to ${String(days)} days after closing and is then erased; the ties that you reported stay in the network.`,
  };
}
