import { words } from './vocabulary.ts';

/**
 * Attributes that other parts of Telar read by name: under these headings, or under the name itself, a column is kept as
 * that attribute. Everything else about them is like any other attribute: the text stands as found.
 */
export const networkAttributes = words({
  maturity: 'madurez',
  agenda: 'quien_fija_la_agenda',
  convenes: 'convoca,quien_convoca',
  follows_up: 'seguimiento,hace_seguimiento,quien_hace_seguimiento',
  rhythm: 'ritmo,frecuencia',
  roles: 'cargos',
});

export const memberAttributes = words({ responsibility: 'responsabilidad' });

/** Of an event or a tie of tension: what it is about. */
export const disputeAttributes = words({ about: 'sobre,sobre_que,motivo' });

export const activityAttributes = words({
  agenda: 'quien_fija_la_agenda',
  convened_by: 'convocada_por,convoca,quien_convoca',
  followed_up_by: 'seguimiento,seguimiento_de,quien_hace_seguimiento',
  cycle: 'ciclo',
  cycle_step: 'paso_del_ciclo,paso,etapa',
});

export const commitmentAttributes = words({
  plan: 'plan_de,plan_asociado',
  responsibility: 'responsabilidad',
});
