import type { Server } from 'node:http';
import { codedProblem } from '../../contract/problems.ts';
import { problemBody } from './problem-handler.ts';

/**
 * Answers with problem details when the lines of a request cannot be read as HTTP, for example because its address is
 * too long: no route sees such a request, and Node alone would answer without a body.
 */
export function answerUnreadableRequests(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const { reason, body } = responseTo(error.code);
    socket.end(
      [
        `HTTP/1.1 ${String(body.status)} ${reason}`,
        'Content-Type: application/problem+json; charset=utf-8',
        `Content-Length: ${String(Buffer.byteLength(JSON.stringify(body)))}`,
        'Connection: close',
        '',
        JSON.stringify(body),
      ].join('\r\n'),
    );
  });
}

function responseTo(code: string | undefined) {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return {
        reason: 'Request Header Fields Too Large',
        body: { ...problemBody(codedProblem('request-head-too-large', {})), status: 431 },
      };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return {
        reason: 'Request Timeout',
        body: problemBody(codedProblem('request-too-slow', {})),
      };
    default:
      return { reason: 'Bad Request', body: problemBody(codedProblem('request-unreadable', {})) };
  }
}
