import imports from './imports.json' with { type: 'json' };
import observations from '../../../contract/observations/en.json' with { type: 'json' };

/** What bringing data says in English. */
export default { ...imports, ...observations };
