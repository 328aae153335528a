import type { SurveyItem } from './surveys.ts';
import { surveyBank } from './survey-bank.ts';

/**
 * What a kit to run a survey without Telar consists of.
 *
 * xlsx   a sheet to write answers into, one row a questionnaire, that is imported as it is
 * pdf    the questionnaire to print
 * texts  the same for Google Forms, Microsoft Forms, KoboToolbox and LimeSurvey (.zip)
 * zip    all of these, with the list of schools
 */
export const kitParts = ['xlsx', 'pdf', 'texts', 'zip'] as const;
export type KitPart = (typeof kitParts)[number];

/** Schools of one kit at most: a sheet has a column a school in each item, and paper a row. */
export const mostKitSchools = 300;

/** Ties of every layer that can be asked without offence, and one statement a characteristic. */
export const defaultKitItems: readonly string[] = [
  'recibe-conocimiento',
  'trabajo-conjunto',
  'confianza-escuelas',
  'lidera-red',
  'coordina-red',
  'valora-proposito',
  'roles-claros',
  'valora-colaboracion',
  'valora-conocimiento',
  'valora-indagacion',
  'valora-confianza',
  'valora-vinculacion',
  'valora-participacion',
  'valora-capital-profesional',
  'valora-liderazgo',
];

/** What a kit can ask: attendance needs activities, which only a survey that Telar runs has. */
export const kitItems: readonly SurveyItem[] = surveyBank.filter(({ kind }) => kind !== 'attendance');
