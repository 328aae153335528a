import words from './es/interface.json' with { type: 'json' };
import imports from './es/imports.json' with { type: 'json' };
import surveys from './es/surveys.json' with { type: 'json' };
import surveyKit from './es/survey-kit.json' with { type: 'json' };
import observations from '../../contract/observations/es.json' with { type: 'json' };
import statements from './es/statements.json' with { type: 'json' };
import protection from './es/protection.json' with { type: 'json' };

/** What the interface says in Spanish, from one file a part of it. No two files hold the same group of words. */
export default {
  ...words,
  ...imports,
  ...surveys,
  ...surveyKit,
  ...observations,
  ...statements,
  ...protection,
};
