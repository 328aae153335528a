import type { SourcedRecord } from '../../../contract/records.ts';
import { registerScopes } from '../../intake/register/stored-register.ts';
import type { Dependencies } from '../dependencies.ts';

/** What is stored of the register, as far as a new directory is read beside it. */
export async function* storedRegister({ store }: Pick<Dependencies, 'store'>): AsyncGenerator<SourcedRecord> {
  for (const scope of registerScopes)
    for await (const { record, file, row } of store.streamRecords(scope)) yield { record, file, row };
}
