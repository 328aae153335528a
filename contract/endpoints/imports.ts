import { z } from 'zod';
import { CommitRequest, ImportPreview, UploadForm } from '../imports.ts';
import { ImportReport } from '../revisions.ts';
import type { Endpoint } from './endpoint.ts';

export const importsEndpoints = {
  previewImport: {
    method: 'post',
    path: '/imports',
    tag: 'Register',
    summary: 'Reads uploaded files and says what they hold, without storing',
    form: UploadForm,
    response: ImportPreview,
    status: 201,
  },
  commitImport: {
    method: 'post',
    path: '/imports/{id}/commit',
    tag: 'Register',
    summary: 'Stores a previewed import, whole',
    params: z.object({ id: z.string() }),
    body: CommitRequest,
    response: ImportReport,
    status: 201,
  },
} as const satisfies Record<string, Endpoint>;
