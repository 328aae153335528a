import type { Request } from 'express';
import { type BulkFormat, bulkFormats, bulkMediaTypes } from '../../../contract/bulk.ts';

/**
 * The form that a request names: by `format`, or else by its header `Accept`; JSON where neither names one of them.
 */
export function formatOfRequest(request: Request, format: BulkFormat | undefined): BulkFormat {
  if (format !== undefined) return format;
  const accepted = request.accepts(Object.values(bulkMediaTypes));
  return bulkFormats.find((known) => bulkMediaTypes[known] === accepted) ?? 'json';
}
