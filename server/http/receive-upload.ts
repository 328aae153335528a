import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import multer from 'multer';
import { mostUploadedFiles } from '../../contract/imports.ts';
import { codedProblem, TelarProblem } from '../../contract/problems.ts';

export type UploadLimits = {
  /** Bytes of one file, and of all files of one request together. */
  fileBytes: number;
  requestBytes: number;
};

type Uploaded = { name: string; path: string };

/**
 * Writes the files of a form (`multipart/form-data`, field `files`) into a folder while they arrive; nothing of them is
 * kept in memory.
 *
 * @returns names as the user gave them, with the paths where the files are
 * @throws TelarProblem `too-large`, or `invalid-request` for a form without files, with too many or another field, or that
 *   broke off
 */
export async function receiveUpload(
  request: Request,
  { folder, limits }: { folder: string; limits: UploadLimits },
): Promise<Uploaded[]> {
  if (Number(request.headers['content-length'] ?? 0) > limits.requestBytes + formBytes)
    throw requestTooLarge(limits);
  // Whoever left before the form is read: its reader would wait for an end that has been, and never return.
  if (request.destroyed) throw codedProblem('form-unreadable', {}, 'files');
  const receive = multer({
    storage: streamTo(folder, limits),
    limits: { ...formLimits, fileSize: limits.fileBytes },
  }).array('files', mostUploadedFiles);
  await new Promise<void>((resolve, reject) => {
    const done = (error?: unknown) => {
      if (error === undefined || error === null) resolve();
      else reject(uploadProblem(error as Error, limits));
    };
    // Express sets `res` on every request it hands to a route.
    void receive(request, request.res as Response, done);
  });
  return uploadedFiles(request);
}

/** What a form may weigh beside its files: names, boundaries. */
const formBytes = 1024 * 1024;

/** A form has files and nothing else: a text in it, which would be kept in memory, ends the reading. */
const formLimits = {
  files: mostUploadedFiles,
  parts: mostUploadedFiles,
  fields: 0,
  fieldSize: 0,
  fieldNameSize: 100,
  headerPairs: 20,
};

function streamTo(folder: string, limits: UploadLimits): multer.StorageEngine {
  let [files, bytes] = [0, 0];
  const counted = () =>
    new Transform({
      transform: (chunk: Buffer, _encoding, next) => {
        bytes += chunk.length;
        if (bytes > limits.requestBytes) next(requestTooLarge(limits));
        else next(null, chunk);
      },
    });
  return {
    _handleFile: (_request, file, done) => {
      const path = join(folder, `upload-${String(files++)}`);
      pipeline(file.stream, counted(), createWriteStream(path, { mode: 0o600 })).then(
        () => {
          done(null, { path });
        },
        async (error: unknown) => {
          await rm(path, { force: true });
          done(error);
        },
      );
    },
    _removeFile: (_request, file, done) => {
      rm(file.path, { force: true }).then(() => {
        done(null);
      }, done);
    },
  };
}

function uploadedFiles(request: Request): Uploaded[] {
  const files = Array.isArray(request.files) ? request.files : [];
  if (files.length === 0) throw codedProblem('upload-without-files', {}, 'files');
  // Browsers send names as UTF-8, which the form reader takes for Latin-1.
  return files.map(({ originalname, path }) => ({
    name: Buffer.from(originalname, 'latin1').toString('utf8'),
    path,
  }));
}

/** What the reader of forms throws without a code is about the form; a disk that is full has a code and is no such thing. */
function uploadProblem(error: Error, { fileBytes }: UploadLimits): Error {
  if (!(error instanceof multer.MulterError)) {
    const isOfForm = !(error instanceof TelarProblem) && !('code' in error);
    return isOfForm ? codedProblem('form-unreadable', {}, 'files', error) : error;
  }
  if (error.code === 'LIMIT_FILE_SIZE')
    return codedProblem('upload-file-too-large', { megabytes: inMegabytes(fileBytes) }, 'files');
  return codedProblem('upload-of-other-form', { most: mostUploadedFiles }, 'files');
}

const requestTooLarge = ({ requestBytes }: UploadLimits): TelarProblem =>
  codedProblem('upload-too-large', { megabytes: inMegabytes(requestBytes) }, 'files');

const inMegabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);
