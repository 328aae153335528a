import words from './es/interface.json' with { type: 'json' };
import statements from './es/statements.json' with { type: 'json' };
import protection from './es/protection.json' with { type: 'json' };

/** What every screen says in Spanish. No two files hold the same group of words. */
export default { ...words, ...statements, ...protection };
