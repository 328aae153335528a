import type { Dependencies } from '../use-cases/dependencies.ts';
import type { CliContext } from './command.ts';

/** Runs work on an opened Telar, closes it, and says that it went well. */
export const openedFor =
  ({ openTelar }: Pick<CliContext, 'openTelar'>, exit: (code: number) => void) =>
  async (work: (telar: Dependencies) => Promise<void>): Promise<void> => {
    const telar = await openTelar();
    try {
      await work(telar);
      exit(0);
    } finally {
      await telar.close();
    }
  };
