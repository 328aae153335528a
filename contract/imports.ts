import { z } from 'zod';
import { GraphAnswer } from './graphs.ts';
import { Identifier, PartialDate } from './identifiers.ts';
import { ImportReport } from './revisions.ts';
import {
  ColumnRole,
  Direction,
  ImportShape,
  ScaleStep,
  TableReading,
  TieDirection,
} from './table-readings.ts';

/** Files of one upload at most; a folder of more files is sent as a zip. */
export const mostUploadedFiles = 40;

/** The form in which files are sent. */
export const UploadForm = z.object({ files: z.array(z.file()).min(1).max(mostUploadedFiles) });

/** Findings that the report of a preview lists at most; `findingCounts` counts all of them. */
export const mostPreviewFindings = 5_000;

/** The network that the files become. Where files hold several networks, or none, it is `null` in a preview. */
export const ImportedNetwork = z.object({
  id: Identifier,
  name: z.string().min(1).max(200),
  territoryId: Identifier.nullable(),
  waveId: Identifier.nullable(),
  waveDate: PartialDate.nullable(),
  /** Whether it is stored already: the import then replaces what it tells anew. */
  isStored: z.boolean(),
  simulated: z.boolean(),
});
export type ImportedNetwork = z.infer<typeof ImportedNetwork>;

/** What is still to be decided before the import can be trusted. Nothing is decided in silence. */
export const doubts = [
  'direction',
  'columns',
  'matches',
  'empty-cells',
  'same-network',
  'personal-columns',
] as const;
export const Doubt = z.enum(doubts);
export type Doubt = z.infer<typeof Doubt>;

/** How an actor of the files was recognised in the register. `near` and `several` wait for a choice. */
export const matchStates = ['id', 'rbd', 'name', 'near', 'several', 'none', 'chosen', 'own'] as const;

export const MatchCandidate = z.object({
  actorId: Identifier,
  name: z.string(),
  rbd: z.number().int().nullable(),
  comunaName: z.string().nullable(),
});

export const ActorMatch = z.object({
  /** As the files name it. */
  id: z.string(),
  name: z.string(),
  state: z.enum(matchStates),
  actorId: Identifier.nullable(),
  candidates: z.array(MatchCandidate),
});
export type ActorMatch = z.infer<typeof ActorMatch>;

/** What storing would do, by type of record. Said before anything is stored. */
export const RecordChanges = z.object({
  type: z.string(),
  new: z.number().int(),
  same: z.number().int(),
  changed: z.number().int(),
  gone: z.number().int(),
});
export type RecordChanges = z.infer<typeof RecordChanges>;

/** One record that changes or goes: its fields before and after. */
export const RecordChange = z.object({
  type: z.string(),
  change: z.enum(['changed', 'gone', 'new']),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});
export type RecordChange = z.infer<typeof RecordChange>;

export const Recognised = z.object({
  shape: ImportShape,
  writtenBy: z.string().nullable(),
  tables: z.array(TableReading),
  /** `null` with the doubt `direction`: the files do not say, and it has to be chosen; `null` without: as layers say. */
  direction: Direction.nullable(),
  network: ImportedNetwork.nullable(),
  /** Actors that are not in the register under their own id; the first 500. */
  matches: z.array(ActorMatch),
  matchCounts: z.record(z.string(), z.number().int()),
  doubts: z.array(Doubt),
  /** Doubts that the user accepts as they are proposed. */
  accepted: z.array(Doubt),
  /** Stored networks that this may be another survey of. */
  similarNetworks: z.array(z.object({ id: Identifier, name: z.string() })),
});
export type Recognised = z.infer<typeof Recognised>;

/** What uploaded files hold. `id` commits them, until the server lets go of what it was not asked to store. */
export const ImportPreview = z.object({
  id: z.string(),
  report: ImportReport,
  recognised: Recognised,
  changes: z.array(RecordChanges),
  /** Examples of what changes or goes, the first 200. */
  examples: z.array(RecordChange),
  /** Names of the stored actors and networks that the examples name, by id. */
  names: z.record(z.string(), z.string()),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** The picture of what is about to be stored: one network of the preview. */
export const PreviewGraph = GraphAnswer;

/** What the user decides in a preview. What is left out stays as it was. */
export const ImportDecisions = z.object({
  /** Shape and roles of tables, by file and column. */
  tables: z
    .array(
      z.object({
        file: z.string(),
        shape: ImportShape.optional(),
        cut: z.number().positive().nullable().optional(),
        emptyCells: z.enum(['no-tie', 'unknown']).optional(),
        layer: z.string().max(200).nullable().optional(),
        columns: z
          .array(
            z.object({
              index: z.number().int().min(0),
              role: ColumnRole.optional(),
              layer: z.string().max(200).nullable().optional(),
              about: z.string().max(500).nullable().optional(),
              tieDirection: TieDirection.nullable().optional(),
              scale: z.array(ScaleStep).max(100).nullable().optional(),
              characteristic: z.string().max(100).nullable().optional(),
            }),
          )
          .max(2_000)
          .optional(),
      }),
    )
    .max(mostUploadedFiles)
    .optional(),
  direction: Direction.optional(),
  network: ImportedNetwork.omit({ isStored: true }).partial().optional(),
  /** By the id in the files: the actor it is, or `null` for one that is not in the register. */
  matches: z.record(z.string(), Identifier.nullable()).optional(),
  /** Cells written anew, as findings name them: file, row and heading of the column. */
  cells: z
    .array(
      z.object({
        file: z.string(),
        row: z.number().int().positive(),
        column: z.string(),
        value: z.string().max(2_000),
      }),
    )
    .max(5_000)
    .optional(),
  /** Whether the import replaces whole waves, also layers that it does not name. */
  replaceWaves: z.boolean().optional(),
  /** All doubts that are accepted as they are proposed. To decide anew what a table is takes back what was accepted of it. */
  accepted: z.array(Doubt).max(doubts.length).optional(),
});
export type ImportDecisions = z.infer<typeof ImportDecisions>;

export const CommitRequest = z.object({ acceptRejects: z.boolean().default(false) });
