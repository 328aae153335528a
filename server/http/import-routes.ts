import type { Request, RequestHandler, Router } from 'express';
import multer from 'multer';
import { api } from '../../contract/api.ts';
import { TelarProblem } from '../../contract/problems.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { ImportPreviews } from '../use-cases/import-previews.ts';
import { route } from './route.ts';

const mostFiles = 40;

/** Uploads as `multipart/form-data`, field `files`: shown first, stored only when accepted. */
export function importRoutes(router: Router, telar: Dependencies, uploadBytes: number): void {
  const previews = new ImportPreviews(telar);
  router.post(api.previewImport.path, receiveFiles(uploadBytes));
  route(router, api.previewImport, (_asked, request) => previews.preview(uploadedFiles(request)));
  route(router, api.commitImport, ({ params, body }) => previews.commit(params.id, body.acceptRejects));
}

function receiveFiles(uploadBytes: number): RequestHandler {
  const receive = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: uploadBytes, files: mostFiles },
  }).array('files', mostFiles);
  return (request, response, next) => {
    void receive(request, response, (error: unknown) => {
      next(error instanceof multer.MulterError ? uploadProblem(error, uploadBytes) : error);
    });
  };
}

function uploadProblem(error: multer.MulterError, uploadBytes: number): TelarProblem {
  if (error.code === 'LIMIT_FILE_SIZE') {
    return new TelarProblem(
      'too-large',
      `A file is larger than the ${String(Math.round(uploadBytes / 1024 / 1024))} MB this server accepts.`,
      { field: 'files' },
    );
  }
  return new TelarProblem(
    'invalid-request',
    `Send up to ${String(mostFiles)} files in the field "files" of a form.`,
    { field: 'files' },
  );
}

function uploadedFiles(request: Request) {
  const files = Array.isArray(request.files) ? request.files : [];
  if (files.length === 0)
    throw new TelarProblem('invalid-request', 'Send one file or more in the field "files" of a form.', {
      field: 'files',
    });
  // Browsers send names as UTF-8, which the form reader takes for Latin-1.
  return files.map((file) => ({
    name: Buffer.from(file.originalname, 'latin1').toString('utf8'),
    bytes: new Uint8Array(file.buffer),
  }));
}
