import words from './es/interface.json' with { type: 'json' };
import failures from './es/failures.json' with { type: 'json' };
import certainty from './es/certainty.json' with { type: 'json' };
import findings from './es/findings.json' with { type: 'json' };
import planner from './es/planner.json' with { type: 'json' };
import workspace from './es/workspace.json' with { type: 'json' };
import download from './es/download.json' with { type: 'json' };
import own from './es/own.json' with { type: 'json' };
import picture from './es/picture.json' with { type: 'json' };
import statements from './es/statements.json' with { type: 'json' };
import problems from './es/problems.json' with { type: 'json' };
import protection from './es/protection.json' with { type: 'json' };
import session from './es/session.json' with { type: 'json' };

/** What every screen says in Spanish. No two files hold the same group of words. */
export default {
  ...words,
  ...download,
  ...failures,
  ...certainty,
  ...findings,
  ...own,
  ...planner,
  ...picture,
  ...statements,
  ...problems,
  ...protection,
  ...session,
  ...workspace,
};
