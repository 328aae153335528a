import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import { TelarProblem } from '../../contract/problems.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { commitPreview } from '../use-cases/importing/commit-preview.ts';
import { previewUpload } from '../use-cases/importing/preview-upload.ts';
import { receiveUpload, type UploadLimits } from './receive-upload.ts';
import { route } from './route.ts';

/** Uploads that are received or read at one time: each may take the bytes of a whole request on disk. */
const mostUploads = 8;

/** Uploads as `multipart/form-data`, field `files`: shown first, stored only when accepted. */
export function importRoutes(router: Router, telar: Dependencies, limits: UploadLimits): void {
  const limited = atMost(mostUploads);
  route(router, api.previewImport, ({ signal }, request) =>
    limited(() => previewUpload(telar, (folder) => receiveUpload(request, { folder, limits }), signal)),
  );
  route(router, api.commitImport, ({ params, body }) => commitPreview(telar, { ...params, ...body }));
}

/** Runs work unless too much of it is under way. */
function atMost(limit: number) {
  let running = 0;
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running >= limit)
      throw new TelarProblem(
        'too-many-requests',
        `${String(limit)} uploads are being read. Send these files again in a moment.`,
      );
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
    }
  };
}
