/** What a picture of register facts cites; nothing for simulated ones. */
export const registerSources = ({ simulated }: { simulated: boolean }, year: number): string[] =>
  simulated ? [] : [`MINEDUC, Directorio oficial de establecimientos educacionales ${String(year)}`];
