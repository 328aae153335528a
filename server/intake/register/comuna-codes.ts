/** Comunas that got a new code when their region or province was made, by the code they had before. */
const lawsByYear: readonly { since: number; codes: Readonly<Record<number, number>> }[] = [
  {
    // Law 20.175 (Arica y Parinacota, and the province of Tamarugal) and law 20.174 (Los Ríos), October 2007.
    since: 2007,
    codes: {
      ...{ 1201: 15101, 1202: 15102, 1301: 15201, 1302: 15202 },
      ...{ 1102: 1402, 1103: 1403, 1104: 1404, 1105: 1405, 1106: 1401 },
      ...{ 10501: 14101, 10502: 14102, 10503: 14202, 10504: 14201, 10505: 14203, 10506: 14103 },
      ...{ 10507: 14104, 10508: 14105, 10509: 14106, 10510: 14107, 10511: 14108, 10512: 14204 },
    },
  },
  {
    // Law 20.368, the province of Marga Marga, March 2010.
    since: 2010,
    codes: { 5106: 5801, 5505: 5802, 5507: 5803, 5108: 5804 },
  },
  {
    // Law 21.033, the region of Ñuble, September 2018.
    since: 2018,
    codes: {
      ...{ 8401: 16101, 8402: 16102, 8403: 16202, 8404: 16203, 8405: 16302, 8406: 16103, 8407: 16104 },
      ...{ 8408: 16204, 8409: 16303, 8410: 16105, 8411: 16106, 8412: 16205, 8413: 16107, 8414: 16201 },
      ...{ 8415: 16206, 8416: 16301, 8417: 16304, 8418: 16108, 8419: 16305, 8420: 16207, 8421: 16109 },
    },
  },
];

type RenumberedComuna = { readonly code: number; readonly since: number };

const renumbered: ReadonlyMap<number, RenumberedComuna> = new Map(
  lawsByYear.flatMap(({ since, codes }) =>
    Object.entries(codes).map(([before, code]) => [Number(before), { code, since }] as const),
  ),
);

/**
 * The code that a comuna has today, and since when, where `code` is one it had before (8401, Chillán → 16101 since
 * 2018); `null` for codes that were never given up.
 */
export const renumberedComuna = (code: number): RenumberedComuna | null => renumbered.get(code) ?? null;
