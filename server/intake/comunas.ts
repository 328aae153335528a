import { renumberedComuna } from './register/comuna-codes.ts';
import { RegisterFindings } from './register/register-findings.ts';
import { shippedList } from './register/shipped-lists.ts';
import { readComunas } from './register/territory-lists.ts';
import { foldedWord } from './bundle/vocabulary.ts';

type Comunas = { names: ReadonlyMap<number, string>; byName: ReadonlyMap<string, readonly number[]> };

let official: Comunas | undefined;

/** The official list of comunas that ships with Telar; read once a process. */
function officialComunas(): Comunas {
  official ??= readOfficial();
  return official;
}

function readOfficial(): Comunas {
  const rows = readComunas(shippedList('comunas'), new RegisterFindings());
  const byName = Map.groupBy(rows, ({ name }) => foldedWord(name));
  return {
    names: new Map(rows.map(({ code, name }) => [code, name])),
    byName: new Map([...byName].map(([name, same]) => [name, same.map(({ code }) => code)])),
  };
}

/** How a comuna was recognised: its code of today, and what had to be done to the one that was written. */
export type FoundComuna = {
  code: number;
  name: string;
  /** Since when the code is another one than that written; `null`: it is the one written. */
  renumberedSince: number | null;
};

/** The comuna of a CUT code of today or of before; `null`: no comuna has or had it. */
export function comunaOfCode(code: number): FoundComuna | null {
  const renumbered = renumberedComuna(code);
  const today = renumbered?.code ?? code;
  const name = officialComunas().names.get(today);
  return name === undefined ? null : { code: today, name, renumberedSince: renumbered?.since ?? null };
}

/** The only comuna of that name, whatever its capitals and accents; `null`: none, or several. */
export function comunaOfName(name: string): FoundComuna | null {
  const codes = officialComunas().byName.get(foldedWord(name)) ?? [];
  return codes.length === 1 ? comunaOfCode(codes[0]!) : null;
}
