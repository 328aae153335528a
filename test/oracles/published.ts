import { readFileSync } from 'node:fs';

/** Numbers printed by others (papers, UCINET logs, package tests), each with its source in the file. */
export const published = JSON.parse(readFileSync(new URL('../../datasets/classics/published.json', import.meta.url), 'utf8')) as {
  kite: { betweenness: Record<string, number>; closeness_std: Record<string, number> };
  florentine_marriage: Record<string, unknown> & {
    dyads: [number, number, number];
    triads: Record<string, number>;
    transitivity_global: number;
    transitivity_average: number;
    components: [number, number];
  };
  borgatti1997_holes: Record<string, Record<string, number>> & {
    digraph: [number, number][];
    dir_weights: number[];
    constraint_dir: number[];
    effsize_dir: number[];
    constraint_dirw: number[];
    effsize_dirw: number[];
  };
  adolescents: Record<string, number[]> & Record<string, number>;
  ucinet_cohesion: Record<'campnet' | 'hightech_advice', Record<string, number | null>>;
  newguinea_signed: { 'degrees(alliance,opposition) UCINET': Record<string, [number, number]> };
  davis: {
    'UCINET 2-mode (log_menu.txt)': Record<string, [number, number, number, number]>;
    'netrics tests@HEAD': { betweenness_raw: number[]; diameter: number; 'mean distance': number };
    density: number;
  };
  'r_sna_2.7-1': {
    knoke_info_betweenness: number[];
    'knoke_info_brokerage_by_sector total': Record<string, number> & { 'roles w_I,w_O,b_IO,b_OI,b_O': number[] };
    krackhardt_gtd: Record<'knoke_info' | 'knoke_money' | 'ht_advice' | 'law_advice', string>;
  };
};

/** The cohesion table of UCINET for the two networks whose log is published. */
export const ucinetNetworks = ['campnet', 'hightech_advice'] as const;

/** A number of the line that R sna prints for a network, by its name there ("conn=1 hier=0 …"). */
export function snaNumber(network: 'knoke_info' | 'knoke_money' | 'ht_advice', name: string): number {
  const line = published['r_sna_2.7-1'].krackhardt_gtd[network];
  return Number(new RegExp(`(?:^| )${name}=(\\S+)`).exec(line)![1]);
}
