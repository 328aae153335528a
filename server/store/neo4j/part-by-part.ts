import type { Plain } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import type { Step } from './step.ts';

/**
 * Runs a statement in many transactions until it finds less to change than one of them takes: it changes $rows of what it
 * is about and gives how many as `changed`. Running it again goes on where it stopped.
 */
export async function partByPart(
  step: Step,
  stem: string,
  parameters: Plain & { rows: number },
): Promise<void> {
  for (let changed = parameters.rows; changed === parameters.rows;) {
    const [row] = await step((run) => run(cypherFile(stem), parameters));
    changed = Number(row?.['changed']);
  }
}
