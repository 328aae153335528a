import { z } from 'zod';

/** Columns of the source that Telar has no name for, kept as found. */
export const Attributes = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
