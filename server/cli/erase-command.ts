import { eraseNetwork } from '../use-cases/protection/erase-network.ts';
import { oneOf } from './arguments.ts';
import type { AddCommand } from './command.ts';

type Options = { actor?: string; format: 'es' | 'en' | 'json' };

/** `telar erase NETWORK`: out of the store and all its revisions, with a certificate on stdout. */
export const eraseCommand: AddCommand = (program, { openTelar }, exit) => {
  program
    .command('erase')
    .description('erase a network, or what one school answered in it, for good; prints a certificate')
    .argument('<network>', 'network id')
    .option('--actor <id>', 'only what this school answered')
    .option('--format <format>', 'es, en or json', oneOf('es', 'en', 'json'), 'es')
    .action(async (networkId: string, { actor: actorId, format }: Options) => {
      const telar = await openTelar();
      try {
        const certificate = await eraseNetwork(telar, { networkId, actorId });
        const text =
          format === 'json' ? JSON.stringify(certificate, null, 2) : certificate.lines[format].join('\n');
        process.stdout.write(`${text}\n`);
        exit(0);
      } finally {
        await telar.close();
      }
    });
};
