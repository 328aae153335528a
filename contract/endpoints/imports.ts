import { z } from 'zod';
import { CommitRequest, ImportDecisions, ImportPreview, PreviewGraph, UploadForm } from '../imports.ts';
import { ImportReport } from '../revisions.ts';
import type { Endpoint } from './endpoint.ts';

const PreviewParams = z.object({ id: z.string() });

export const importsEndpoints = {
  previewImport: {
    method: 'post',
    path: '/imports',
    tag: 'Register',
    access: 'administrator',
    summary: 'Reads uploaded files and says what they hold, without storing',
    form: UploadForm,
    response: ImportPreview,
    status: 201,
  },
  showImport: {
    method: 'get',
    path: '/imports/{id}',
    tag: 'Register',
    access: 'administrator',
    summary: 'A previewed import, as it stands now',
    params: PreviewParams,
    response: ImportPreview,
  },
  changeImport: {
    method: 'patch',
    path: '/imports/{id}',
    tag: 'Register',
    access: 'administrator',
    summary:
      'Decides what columns, cells, actors and the network of a preview are, and reads the files again',
    params: PreviewParams,
    body: ImportDecisions,
    response: ImportPreview,
  },
  drawImport: {
    method: 'get',
    path: '/imports/{id}/graph',
    tag: 'Register',
    access: 'administrator',
    summary: 'The picture of a previewed network, before it is stored',
    params: PreviewParams,
    query: z.object({ network: z.string().optional() }),
    response: PreviewGraph,
  },
  exportImportFindings: {
    method: 'get',
    path: '/imports/{id}/findings',
    tag: 'Register',
    access: 'administrator',
    summary: 'All observations of a previewed import, as a table',
    params: PreviewParams,
    query: z.object({ language: z.enum(['es', 'en']).default('es') }),
    response: z.unknown(),
    mediaTypes: ['text/csv'],
  },
  commitImport: {
    method: 'post',
    path: '/imports/{id}/commit',
    tag: 'Register',
    access: 'administrator',
    summary: 'Stores a previewed import, whole',
    params: PreviewParams,
    body: CommitRequest,
    response: ImportReport,
    status: 201,
  },
  leaveImport: {
    method: 'delete',
    path: '/imports/{id}',
    tag: 'Register',
    access: 'administrator',
    summary: 'Deletes a preview and its files',
    params: PreviewParams,
    response: z.null(),
    status: 204,
  },
} as const satisfies Record<string, Endpoint>;
