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
