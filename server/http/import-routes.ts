import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import { codedProblem } from '../../contract/problems.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { changePreview } from '../use-cases/importing/change-preview.ts';
import { commitPreview } from '../use-cases/importing/commit-preview.ts';
import { drawPreview } from '../use-cases/importing/draw-preview.ts';
import { exportFindings } from '../use-cases/importing/export-findings.ts';
import { previewUpload } from '../use-cases/importing/preview-upload.ts';
import { leavePreview, showPreview } from '../use-cases/importing/show-preview.ts';
import { receiveUpload, type UploadLimits } from './receive-upload.ts';
import { emptyRoute, fileRoute, route } from './route.ts';

/** Uploads that are received or read at one time: each may take the bytes of a whole request on disk. */
const mostUploads = 8;

/** Uploads as `multipart/form-data`, field `files`: shown and decided first, stored only when accepted. */
export function importRoutes(router: Router, telar: Dependencies, limits: UploadLimits): void {
  const limited = atMost(mostUploads);
  route(router, api.previewImport, ({ signal }, request) =>
    limited(() => previewUpload(telar, (folder) => receiveUpload(request, { folder, limits }), signal)),
  );
  route(router, api.showImport, ({ params }) => showPreview(telar, params.id));
  route(router, api.changeImport, ({ params, body, signal }) =>
    limited(() => changePreview(telar, { ...params, decisions: body }, signal)),
  );
  route(router, api.drawImport, ({ params, query, signal }) =>
    drawPreview(telar, { ...params, ...query }, signal),
  );
  fileRoute(router, api.exportImportFindings, ({ params, query }) =>
    exportFindings(telar, { ...params, ...query }),
  );
  route(router, api.commitImport, ({ params, body }) =>
    commitPreview(telar, { ...params, ...body, importedBy: 'explorer' }),
  );
  emptyRoute(router, api.leaveImport, ({ params }) => leavePreview(telar, params.id));
}

/** Runs work unless too much of it is under way. */
function atMost(limit: number) {
  let running = 0;
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running >= limit) throw codedProblem('uploads-too-many', { limit }, 'files');
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
    }
  };
}
