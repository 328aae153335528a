import words from './en/interface.json' with { type: 'json' };
import statements from './en/statements.json' with { type: 'json' };
import protection from './en/protection.json' with { type: 'json' };

/** What every screen says in English. No two files hold the same group of words. */
export default { ...words, ...statements, ...protection };
