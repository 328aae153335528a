import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { changePreview } from '../use-cases/importing/change-preview.ts';
import { commitPreview } from '../use-cases/importing/commit-preview.ts';
import { drawPreview } from '../use-cases/importing/draw-preview.ts';
import { exportFindings } from '../use-cases/importing/export-findings.ts';
import { previewUpload } from '../use-cases/importing/preview-upload.ts';
import { leavePreview, showPreview } from '../use-cases/importing/show-preview.ts';
import { receiveUpload } from './receive-upload.ts';
import { emptyRoute, fileRoute, route } from './route.ts';
import type { SharedState } from './shared-state.ts';

/** Uploads as `multipart/form-data`, field `files`: shown and decided first, stored only when accepted. */
export function importRoutes(
  router: Router,
  telar: Dependencies,
  { limits, gate }: SharedState['uploads'],
): void {
  route(router, api.previewImport, ({ signal }, request) =>
    gate(() => previewUpload(telar, (folder) => receiveUpload(request, { folder, limits }), signal)),
  );
  route(router, api.showImport, ({ params }) => showPreview(telar, params.id));
  route(router, api.changeImport, ({ params, body, signal }) =>
    gate(() => changePreview(telar, { ...params, decisions: body }, signal)),
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
