import type { ActorMatch } from '../../../contract/imports.ts';
import type { Finding } from '../../../contract/findings.ts';
import { idInFile } from '../../../contract/local-ids.ts';
import { recordKey } from '../../../contract/record-key.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import { renameRecords } from '../decisions/rename-records.ts';
import type { StreamedIntake } from '../intake-result.ts';
import { isRecognised } from './match-actors.ts';

/**
 * Stores each recognised actor under the id of the one it was recognised as. Where two actors of the files are one, what
 * was reported between them is left out with a finding, and what is then told twice is kept once.
 */
export function applyMatches(result: StreamedIntake, matches: readonly ActorMatch[]): StreamedIntake {
  const ids = new Map(matches.filter(isRecognised).map(({ id, actorId }) => [id, actorId!]));
  if (ids.size === 0) return result;
  const renamed = renameRecords(result, { actor: (id) => ids.get(idInFile(id)) ?? id });
  return new Set(ids.values()).size === ids.size ? renamed : withoutRepeats(renamed);
}

function withoutRepeats(result: StreamedIntake): StreamedIntake {
  const known = new Set<string>();
  const findings: Finding[] = [];
  const records = [...result.records].filter((sourced) => {
    if (isSelfTie(sourced)) {
      findings.push(selfTie(sourced));
      return false;
    }
    const key = recordKey(sourced.record);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  return { ...result, records, findings: [...result.findings, ...findings] };
}

const isSelfTie = ({ record }: SourcedRecord): boolean => record.type === 'tie' && record.from === record.to;

function selfTie({ record, file, row }: SourcedRecord): Finding {
  const id = record.type === 'tie' ? record.from : null;
  return {
    file,
    row,
    column: null,
    found: id,
    expected: 'a tie between two actors: both ends were recognised as this one, and the tie is left out',
    code: 'self-tie-after-match',
    outcome: 'corrected',
    about: id,
  };
}
