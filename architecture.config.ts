/** Who may import whom, with its reason. */
export type Boundary = {
  folder: string;
  mayImport: string[];
  packages: string[] | 'any';
  /** Patterns of import specifiers as they are written, for the linter. */
  mayNot: string[];
  because: string;
};

/** ESLint shows a breach while typing; `test/architecture.test.ts` follows the resolved imports and finds cycles. */
export const boundaries: Boundary[] = [
  {
    folder: 'contract',
    mayImport: ['contract'],
    packages: ['zod'],
    mayNot: ['/server/', '/client/', '/graph-queries/', '^node:', '^express', '^react', '^neo4j-driver'],
    because: 'The contract is shared by server and client: it knows zod and nothing else.',
  },
  {
    folder: 'graph-queries',
    mayImport: ['graph-queries', 'contract'],
    packages: ['zod'],
    mayNot: ['/server/', '/client/', '^neo4j-driver', '^node:sqlite'],
    because: 'A question says what is asked and what a row is, not which driver carries it.',
  },
  {
    folder: 'server/analysis',
    mayImport: ['server/analysis', 'contract'],
    packages: ['zod', 'graphology', 'graphology-'],
    mayNot: [
      '^node:',
      '^express',
      '^neo4j-driver',
      '/http/',
      '/store/',
      '/use-cases/',
      '/intake/',
      '/cli/',
      '/graph-queries/',
      '/client/',
      '/narrative/',
    ],
    because: 'Analysis is pure: graph in, numbers out; no clock, files, network or unseeded randomness.',
  },
  {
    folder: 'server/narrative',
    mayImport: ['server/narrative', 'server/analysis', 'contract'],
    packages: ['intl-messageformat'],
    mayNot: ['^node:', '^express', '/http/', '/store/', '/use-cases/', '/intake/', '/cli/', '/client/'],
    because: 'Narrative turns codes and values into sentences; it decides nothing and reads nothing.',
  },
  {
    folder: 'server/simulation',
    mayImport: ['server/simulation', 'server/analysis', 'contract'],
    packages: ['zod'],
    mayNot: ['^node:', '^express', '/http/', '/store/', '/use-cases/', '/intake/', '/cli/', '/client/'],
    because: 'A simulated territory is a function of its seed and nothing else.',
  },
  {
    folder: 'server/intake',
    mayImport: ['server/intake', 'contract'],
    packages: 'any',
    mayNot: [
      '/http/',
      '/store/',
      '/use-cases/',
      '/cli/',
      '/client/',
      '/analysis/',
      '^express',
      '^neo4j-driver',
    ],
    because: 'Intake turns files into records and findings; it does not know who stores or measures them.',
  },
  {
    folder: 'server/store',
    mayImport: ['server/store', 'graph-queries', 'contract'],
    packages: 'any',
    mayNot: ['/http/', '/use-cases/', '/cli/', '/client/', '/analysis/', '/intake/', '^express'],
    because: 'An engine answers the questions of the port; it knows nothing of who asks.',
  },
  {
    folder: 'server/runtime',
    mayImport: [
      'server/runtime',
      'server/analysis',
      'server/narrative',
      'server/simulation',
      'server/intake',
      'contract',
    ],
    packages: 'any',
    mayNot: ['/http/', '/use-cases/', '/cli/', '/client/', '/store/', '^express', '^neo4j-driver'],
    because: 'The runtime carries work to other threads and keeps answers; it neither reads the store nor answers requests.',
  },
  {
    folder: 'server/use-cases',
    mayImport: [
      'server/use-cases',
      'server/analysis',
      'server/narrative',
      'server/simulation',
      'server/intake',
      'server/runtime',
      'server/store/network-store.ts',
      'server/store/in-database.ts',
      'server/store/ports',
      'contract',
    ],
    packages: ['zod', 'node:'],
    mayNot: [
      '/http/',
      '/cli/',
      '/client/',
      '/store/embedded',
      '/store/neo4j',
      '/graph-queries/',
      '^express',
      '^neo4j-driver',
      '^node:sqlite',
    ],
    because: 'A use case tells the story through the port; it does not know the engine or the door.',
  },
  {
    folder: 'server/http',
    mayImport: ['server/http', 'server/use-cases', 'contract'],
    packages: 'any',
    mayNot: [
      '/store/',
      '/analysis/',
      '/intake/',
      '/cli/',
      '/client/',
      '/graph-queries/',
      '^neo4j-driver',
      '^node:sqlite',
    ],
    because: 'HTTP translates between requests and use cases, and does nothing else.',
  },
  {
    folder: 'server/cli',
    mayImport: ['server/cli', 'server/use-cases', 'contract'],
    packages: 'any',
    mayNot: [
      '/store/',
      '/analysis/',
      '/intake/',
      '/http/',
      '/client/',
      '/graph-queries/',
      '^neo4j-driver',
      '^node:sqlite',
    ],
    because: 'A command is another door to the same use cases.',
  },
  {
    folder: 'client',
    mayImport: ['client', 'contract'],
    packages: 'any',
    mayNot: ['/server/', '/graph-queries/', '^node:', '^neo4j-driver', '^express'],
    because: 'The explorer knows the contract only; whatever it shows came through the API.',
  },
];
