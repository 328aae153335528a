import { naturalId } from '../natural-person.ts';
import { parseCode } from './column-reader.ts';
import type { RegisterFindings, FindingDetails } from './register-findings.ts';

/** Who runs a school, as the register identifies her: a legal person by its public RUT, a natural one by a keyed hash. */
export type Owner = { id: string; rut: number | null };

/** A RUT below this belongs to a natural person, whatever the indicator beside it says. */
const FIRST_LEGAL_RUT = 50_000_000;
const WITHHELD = '(personal number, withheld)';

type OwnerCells = { legal: string; mrun: string; rut: string };

/**
 * The owner of one row, `null` where the register names none. The MRUN ends here: it becomes the first 16 hexadecimal
 * digits of HMAC-SHA256 under the key of the installation, and is handed to `findings` only to be withheld.
 */
export function readOwner(
  cells: OwnerCells,
  rutColumn: string,
  ownerKey: Uint8Array,
  findings: RegisterFindings,
  report: (details: Omit<FindingDetails, 'row'>) => void,
): Owner | null {
  const { legal, rut } = cells;
  const mrun = /[1-9]/.test(cells.mrun) ? cells.mrun.replaceAll(/\D/g, '') : '';
  if (mrun !== '') findings.withhold(mrun);
  const complain = (column: string, found: string | null, expected: string, code: string) => {
    report({ column, found, expected, code, outcome: 'kept' });
  };
  if (mrun !== '' && (legal === '1' || rut !== ''))
    complain(
      'MRUN',
      WITHHELD,
      'a personal number only where the owner is a natural person',
      'owner-columns-contradict',
    );
  if (legal === '0' && mrun !== '') return natural(mrun, ownerKey);
  if (rut === '') {
    if (legal === '1')
      complain(rutColumn, null, 'the RUT of the owner (P_JURIDICA says 1)', 'owner-columns-contradict');
    return mrun === '' ? null : natural(mrun, ownerKey);
  }
  const number = parseCode(rut.replaceAll('.', ''));
  if (number === null) {
    complain(rutColumn, rut.replaceAll(/\d/g, '·'), 'a RUT in digits, without check digit', 'unreadable-rut');
    return null;
  }
  if (number < FIRST_LEGAL_RUT) {
    findings.withhold(String(number));
    complain(rutColumn, WITHHELD, 'the RUT of a legal person; kept as a natural person', 'personal-rut');
    return natural(String(number), ownerKey);
  }
  return { id: `sostenedor:${String(number)}`, rut: number };
}

const natural = (number: string, ownerKey: Uint8Array): Owner => ({
  id: naturalId('sostenedor', number, ownerKey),
  rut: null,
});
