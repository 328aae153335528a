import { request } from 'node:http';
import { json, text } from 'node:stream/consumers';
import { Problem } from '../../contract/problems.ts';

type Sent = { method?: string; headers?: Record<string, string>; body?: string | Uint8Array };
type Received = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  problem: Problem | null;
};

/** Sends a request as it is, also with headers that `fetch` sets itself: `Host`, `Origin`. */
export function sendRaw(
  address: string,
  { method = 'GET', headers = {}, body }: Sent = {},
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { method, headers, agent: false }, (answer) => {
      const isProblem = answer.headers['content-type']?.startsWith('application/problem+json') ?? false;
      const read =
        isProblem && method !== 'HEAD' ? json(answer).then(Problem.parse) : text(answer).then(() => null);
      read.then((problem) => {
        resolve({ status: answer.statusCode!, headers: answer.headers, problem });
      }, reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
