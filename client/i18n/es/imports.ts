import imports from './imports.json' with { type: 'json' };
import observations from '../../../contract/observations/es.json' with { type: 'json' };

/** What bringing data says in Spanish. */
export default { ...imports, ...observations };
