import words from './en/interface.json' with { type: 'json' };
import imports from './en/imports.json' with { type: 'json' };
import surveys from './en/surveys.json' with { type: 'json' };
import surveyKit from './en/survey-kit.json' with { type: 'json' };
import observations from '../../contract/observations/en.json' with { type: 'json' };
import statements from './en/statements.json' with { type: 'json' };
import protection from './en/protection.json' with { type: 'json' };

/** What the interface says in English, from one file a part of it. No two files hold the same group of words. */
export default {
  ...words,
  ...imports,
  ...surveys,
  ...surveyKit,
  ...observations,
  ...statements,
  ...protection,
};
