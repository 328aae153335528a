import type { Bilingual } from '../../../contract/identifiers.ts';
import type { ErasureCertificate } from '../../../contract/protection.ts';

type Facts = Omit<ErasureCertificate, 'lines'>;

const recordNames: Readonly<Record<string, Bilingual>> = {
  network: { es: 'redes', en: 'networks' },
  actor: { es: 'actores propios de la red', en: "actors of the network's own" },
  membership: { es: 'membresías', en: 'memberships' },
  wave: { es: 'encuestas (fecha, instrumento, capas)', en: 'surveys (date, instrument, layers)' },
  response: { es: 'constancias de respuesta', en: 'notes of who answered' },
  tie: { es: 'vínculos', en: 'ties' },
  rating: { es: 'valoraciones', en: 'ratings' },
  commitment: { es: 'compromisos', en: 'commitments' },
  activity: { es: 'actividades', en: 'activities' },
  attendance: { es: 'asistencias', en: 'attendances' },
  event: { es: 'hechos', en: 'events' },
};

const remainders: Readonly<Record<Facts['remains'][number], Bilingual>> = {
  imports: {
    es: 'El título, los nombres de archivo y los totales de las cargas con que llegó: son la historia de las cargas y no dicen qué respondió nadie.',
    en: 'Titles, file names and totals of the imports that it came with: they are the history of imports and do not say what anybody answered.',
  },
  others: {
    es: 'Lo que otras escuelas informaron sobre esta: es la respuesta de ellas.',
    en: 'What other schools reported about this one: that is their answer.',
  },
  log: {
    es: 'Las direcciones visitadas en el registro del servicio, que nombran la red y no lo respondido, hasta que quien opera el servicio lo borre.',
    en: 'Addresses in the log of the service, which name the network and not what was answered, until its operator deletes it.',
  },
  audit: {
    es: 'El registro de auditoría, que nombra la red: quién la leyó, exportó o cambió y cuándo, también este borrado, y nada de lo respondido. Se acorta según TELAR_AUDIT_DAYS.',
    en: 'The audit, which names the network: who read, exported or changed it and when, also this erasure, and nothing of what was answered. It is shortened by TELAR_AUDIT_DAYS.',
  },
  copies: {
    es: 'Los archivos descargados antes, las copias completas y los respaldos: bórrelos donde estén.',
    en: 'Files downloaded before, copies of the whole store and backups: delete them where they are.',
  },
  'server-disk': {
    es: 'Rastros en el disco del servidor Neo4j, hasta que reutilice el espacio y rote sus registros de transacciones (db.tx_log.rotation.retention_policy).',
    en: 'Traces on the disk of the Neo4j server, until it uses the space again and rotates its transaction logs (db.tx_log.rotation.retention_policy).',
  },
};

/** A certificate in words, a line each, in both languages. */
export const certificateLines = (facts: Facts): ErasureCertificate['lines'] => {
  const lines = linesOf(facts);
  return { es: lines.map(({ es }) => es), en: lines.map(({ en }) => en) };
};

function linesOf(facts: Facts): Bilingual[] {
  const { networkId, actorId, erasedAt, records, revisions, surveys, answers, previews, results } = facts;
  const numbers = revisions.join(', ');
  return [
    { es: 'Certificado de borrado', en: 'Certificate of erasure' },
    actorId === null
      ? { es: `Red: ${networkId}, completa.`, en: `Network: ${networkId}, all of it.` }
      : {
          es: `Respuestas de ${actorId} en la red ${networkId}.`,
          en: `Answers of ${actorId} in the network ${networkId}.`,
        },
    { es: `Fecha y hora (UTC): ${erasedAt}.`, en: `Date and time (UTC): ${erasedAt}.` },
    ...Object.entries(records).map(([type, count]) =>
      countLine(count, recordNames[type] ?? { es: type, en: type }),
    ),
    countLine(surveys, { es: 'encuestas de Telar', en: 'surveys run by Telar' }),
    countLine(answers, {
      es: 'respuestas guardadas aparte de la red',
      en: 'answers kept apart from the network',
    }),
    countLine(previews, { es: 'cargas en espera', en: 'uploads in wait' }),
    countLine(results, {
      es: 'resultados escritos en la base de datos',
      en: 'results written into the database',
    }),
    {
      es: `También de las cargas anteriores: ${numbers || 'ninguna'}.`,
      en: `Also from earlier imports: ${numbers || 'none'}.`,
    },
    {
      es: `Huella de lo borrado (HMAC-SHA-256): ${facts.digest}.`,
      en: `Digest of what was erased (HMAC-SHA-256): ${facts.digest}.`,
    },
    {
      es: 'No se puede deshacer. Lo que Telar no alcanza a borrar:',
      en: 'It cannot be undone. What Telar does not reach:',
    },
    ...facts.remains.map((part) => ({ es: `– ${remainders[part].es}`, en: `– ${remainders[part].en}` })),
  ];
}

const countLine = (count: number, { es, en }: Bilingual): Bilingual => ({
  es: `Borrado: ${String(count)} ${es}.`,
  en: `Erased: ${String(count)} ${en}.`,
});
