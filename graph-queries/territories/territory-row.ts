import { Territory } from '../../contract/territories.ts';
import { flag } from '../row-values.ts';

/** A territory with the numbers that each commit counts anew (`territory_summary`; properties in Neo4j). */
export const territoryRow = Territory.extend({ simulated: flag });
