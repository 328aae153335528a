import { z } from 'zod';
import { ActorKind, Identifier } from './identifiers.ts';

export const exportFormats = ['bundle', 'graphml', 'gexf', 'json'] as const;
export const ExportFormat = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** Media types of what is answered, in the order of the formats. */
export const exportMediaTypes = [
  'application/zip',
  'application/graphml+xml',
  'application/gexf+xml',
  'application/json',
] as const;

/** As many as a network that is sent to be analysed may have actors. */
const mostPlaces = 50_000;

export const PlacesByActor = z
  .record(Identifier, z.object({ x: z.number(), y: z.number() }))
  .refine((places) => Object.keys(places).length <= mostPlaces, {
    message: `more than ${String(mostPlaces)} places`,
  });
export type PlacesByActor = z.infer<typeof PlacesByActor>;

/** A view to be written as a file, with the places that its reader gave the actors. */
export const NetworkExportRequest = z.strictObject({
  format: ExportFormat.default('bundle'),
  wave: Identifier.optional(),
  layers: z.array(z.string()).max(200).default([]),
  kinds: z.array(ActorKind).default([]),
  strength: z.number().min(0).optional(),
  positions: PlacesByActor.default({}).describe(
    'where actors stand, in the unit square of the picture (y up); of all others the places of the picture of the server are written. In the file the square is 1000 wide',
  ),
});
export type NetworkExportRequest = z.output<typeof NetworkExportRequest>;
