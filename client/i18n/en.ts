import words from './en/interface.json' with { type: 'json' };
import failures from './en/failures.json' with { type: 'json' };
import certainty from './en/certainty.json' with { type: 'json' };
import findings from './en/findings.json' with { type: 'json' };
import planner from './en/planner.json' with { type: 'json' };
import workspace from './en/workspace.json' with { type: 'json' };
import download from './en/download.json' with { type: 'json' };
import own from './en/own.json' with { type: 'json' };
import picture from './en/picture.json' with { type: 'json' };
import statements from './en/statements.json' with { type: 'json' };
import problems from './en/problems.json' with { type: 'json' };
import protection from './en/protection.json' with { type: 'json' };
import session from './en/session.json' with { type: 'json' };

/** What every screen says in English. No two files hold the same group of words. */
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
