import { z } from 'zod';
import { English } from './english.ts';
import { Identifier } from './identifiers.ts';
import { sliceKinds } from './network-records.ts';
import { HeldBack } from './protection.ts';

/** Who was asked in one wave, who answered, and what. Counts of actors; `null`: the data do not say. */
export const WaveStatement = z.object({
  waveId: Identifier,
  /** What the slice is; `null`: the data do not say. */
  kind: z.enum(sliceKinds).nullable(),
  date: z.string().nullable(),
  /** What its source calls it; `null`: it has no name but its id. */
  name: z.string().nullable(),
  english: English.optional(),
  instrument: z.string().nullable(),
  layersAsked: z.array(z.string()).nullable(),
  /** Layers and characteristics that are not given out, because too few schools answered; they were asked as well. */
  heldBack: z.array(HeldBack),
  /** Most that a respondent could name. */
  maxNominations: z.number().int().nullable(),
  /** Actors of whom an answer was wanted, and those of whom one came; as in the list of waves of a network. */
  roster: z.number().int().nullable(),
  respondents: z.number().int().nullable(),
  /** `respondents / roster`. */
  responseRate: z.number().nullable(),
  /** People who answered; a school may have several. */
  informants: z.number().int().nullable(),
  byLayer: z.array(
    z.object({
      layer: z.string(),
      ties: z.number().int(),
      /** Mentions: the accounts that the ties are made of. */
      mentions: z.number().int(),
      reporters: z.number().int().nullable(),
      /** Respondents who named as many as they could. */
      atCap: z.number().int().nullable(),
    }),
  ),
});

/**
 * What stands behind the numbers of a network, after the GRAND guidelines for reporting network data (Neal et al. 2024):
 * boundary, roster, who was asked and who answered, cap, how gaps are treated, period and sources.
 */
export const DataStatement = z.object({
  networkId: Identifier,
  name: z.string(),
  /** Documents: nobody was asked in any slice. `null`: the data do not say. */
  basis: z.enum(['survey', 'documents']).nullable(),
  /** How it was decided who belongs. */
  boundary: z.enum(['roster', 'unknown']),
  members: z.number().int().nullable(),
  /** Actors with ties who are not members. */
  outsiders: z.number().int(),
  directed: z.boolean().nullable(),
  simulated: z.boolean(),
  /** Telar fills no gap. */
  imputation: z.literal('none'),
  /** Day on which the network is erased; `null`: none is set. */
  retainUntil: z.iso.date().nullable(),
  period: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  waves: z.array(WaveStatement),
  sources: z.array(
    z.object({
      revision: z.number().int(),
      title: z.string(),
      source: z.string(),
      importedAt: z.string(),
      records: z.number().int(),
    }),
  ),
  citation: z.string().nullable(),
  /** The same in sentences, in the order in which they are read. */
  sentences: z.object({ es: z.array(z.string()), en: z.array(z.string()) }),
});
export type DataStatement = z.infer<typeof DataStatement>;
