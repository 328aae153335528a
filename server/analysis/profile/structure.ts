import type { Bilingual } from '../../../contract/identifiers.ts';

/** What the answers and ties of a wave show of a characteristic, and which way they point: null when they only inform. */
export type Structure = { text: Bilingual; points: 'for' | 'against' | null } & Record<string, unknown>;
