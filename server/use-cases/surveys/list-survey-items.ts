import { defaultSurveyItems, surveyBank } from '../../../contract/survey-bank.ts';

/** The bank of what a survey can ask, and the short set to begin with. */
export const listSurveyItems = () => ({ items: [...surveyBank], defaults: [...defaultSurveyItems] });
