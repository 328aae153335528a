import type { NetworkData } from '../../contract/network-data.ts';
import { stateFacts } from '../analysis/data-statement/data-statement.ts';
import { describeDataStatement } from '../narrative/describe-data-statement.ts';
import type { ImportFile } from '../intake/intake-result.ts';

/** Office programs take a text for one of their own country unless it begins with this mark. */
const byteOrderMark = '\uFEFF';

/**
 * What stands behind the networks of a bundle, in both languages, to be read beside the tables. It follows from the
 * tables alone, so that the same networks give the same bytes.
 */
export function statementFile(networks: readonly NetworkData[]): ImportFile {
  const texts = networks.map((data) => {
    const { es, en } = describeDataStatement({ ...stateFacts(data), sources: [] });
    return [data.network.name, '', ...es, '', ...en].join('\n');
  });
  const bytes = new TextEncoder().encode(`${byteOrderMark}${texts.join('\n\n')}\n`);
  return { name: 'README.txt', bytes };
}
