import { expect, test } from 'vitest';
import neo4j, { type Neo4jError } from 'neo4j-driver';
import { TelarProblem } from '../../../contract/problems.ts';
import { isTaken, isTransient, mayPass } from '../../../server/store/neo4j/failures.ts';

/** As the driver builds it; newer servers say beside it why it came about. */
const errorOf = (code: string, cause?: Error): Error =>
  new neo4j.Neo4jError('No.', code as Neo4jError['code'], '22N79', '', undefined, cause);

test.each([
  ['Neo.TransientError.Transaction.DeadlockDetected', { transient: true, passing: true, taken: false }],
  ['Neo.ClientError.Schema.ConstraintValidationFailed', { transient: false, passing: false, taken: true }],
  [
    'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists',
    { transient: true, passing: true, taken: false },
  ],
  ['ServiceUnavailable', { transient: false, passing: true, taken: false }],
  ['Neo.ClientError.Statement.SyntaxError', { transient: false, passing: false, taken: false }],
])('%s is known bare, explained by the server, and in a sentence of Telar', (code, expected) => {
  const bare = errorOf(code);
  const explained = errorOf(code, new Error('22N80: Index entry conflict'));
  const inSentence = new TelarProblem('store-unavailable', 'No.', {
    code: 'database-away',
    cause: explained,
  });
  for (const error of [bare, explained, inSentence])
    expect({ transient: isTransient(error), passing: mayPass(error), taken: isTaken(error) }).toEqual(
      expected,
    );
});
