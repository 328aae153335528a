// What became of one project's tests, as a file that `npm test` reads: how many, and each failure in words.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './modern-node.mjs';

/** Reporter for Vitest; `outcomeFile` is where the outcome is written once every file has ended. */
export default class OutcomeReporter {
  constructor({ outcomeFile }) {
    this.outcomeFile = outcomeFile;
  }

  onTestRunEnd(modules, leakedErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const outcome = {
      passed: tests.filter(endedAs('passed')).length,
      skipped: tests.filter(endedAs('skipped')).length,
      failures: [
        ...tests.filter(endedAs('failed')).map((test) => failure(test, test.result().errors)),
        ...modules.flatMap((module) => [module, ...module.children.allSuites()]).flatMap(failedToStart),
        ...leakedErrors.map((error) => `outside any test: ${error.stack ?? error.message}`),
      ],
      retried: tests.filter((test) => test.diagnostic()?.flaky).map(nameOf),
    };
    writeFileSync(this.outcomeFile, JSON.stringify(outcome));
  }
}

const endedAs = (state) => (test) => test.result().state === state;

/** Files and groups whose own code (imports, hooks) failed: their tests were never run. */
function failedToStart(group) {
  const errors = group.errors();
  return errors.length === 0 ? [] : [failure(group, errors)];
}

function failure(entity, errors) {
  const why = errors.map(({ message, stacks }) => `${message}${place(stacks?.[0])}`).join('\n');
  return `${nameOf(entity)}\n${why}`;
}

function place(frame) {
  return frame ? `\nat ${relative(root, frame.file)}:${frame.line}` : '';
}

function nameOf(entity) {
  const file = relative(root, (entity.module ?? entity).moduleId);
  return entity.fullName ? `${file} > ${entity.fullName}` : file;
}
