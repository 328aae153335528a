import { surveyBank } from './survey-bank.ts';
import type { SurveyItem } from './surveys.ts';

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
