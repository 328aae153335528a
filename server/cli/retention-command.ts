import { z } from 'zod';
import { TelarProblem } from '../../contract/problems.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { eraseDue, listRetention, setRetention } from '../use-cases/protection/retention.ts';
import { unknownId } from '../use-cases/unknown-id.ts';
import type { AddCommand } from './command.ts';

/** `telar retention` lists what is kept until when, sets a day, or erases what is due. */
export const retentionCommand: AddCommand = (program, { openTelar }, exit) => {
  program
    .command('retention')
    .description('list until when networks and answers are kept; with a network and a day, set it')
    .argument('[network]', 'network id')
    .argument('[until]', 'YYYY-MM-DD, the day on which it is erased; "none" takes the day away')
    .option('--erase-due', 'erase what is due, as a running service does by itself')
    .action(async (network: string | undefined, until: string | undefined, options: { eraseDue?: true }) => {
      const telar = await openTelar();
      try {
        if (options.eraseDue) process.stdout.write(`${JSON.stringify(await eraseDue(telar))}\n`);
        else if (network !== undefined) await setDay(telar, network, until);
        else process.stdout.write(await listed(telar));
        exit(0);
      } finally {
        await telar.close();
      }
    });
};

async function setDay(telar: Dependencies, networkId: string, given: string | undefined): Promise<void> {
  const until = given === 'none' ? null : z.iso.date().safeParse(given).data;
  if (until === undefined)
    throw new TelarProblem(
      'invalid-request',
      `The day is ${JSON.stringify(given ?? '')}; expected YYYY-MM-DD, or "none".`,
      { field: 'until' },
    );
  if ((await setRetention(telar, { networkId, until })) === null) throw unknownId('network', networkId);
  process.stdout.write(await listed(telar));
}

async function listed(telar: Dependencies): Promise<string> {
  const kept = await listRetention(telar);
  return kept.map(({ until, kind, id, name }) => `${until}\t${kind}\t${id}\t${name}\n`).join('');
}
