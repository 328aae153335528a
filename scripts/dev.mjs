// `npm run dev`: the server restarted on each change, and the explorer served by Vite with hot reload.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { modernNode, root } from './modern-node.mjs';
import { prepared } from './prepare.mjs';

await prepared(import.meta.url, { client: false }, async () => {
  const node = modernNode();
  const run = (args) => spawn(node, args, { cwd: root, stdio: 'inherit' });
  const children = [
    run([
      '--watch-path=server',
      '--watch-path=contract',
      '--watch-path=graph-queries',
      '--watch-path=clients',
      join(root, 'bin/telar.mjs'),
      'serve',
    ]),
    run([join(root, 'node_modules/vite/bin/vite.js')]),
  ];
  const stop = () => children.forEach((child) => child.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  await Promise.all(children.map((child) => new Promise((resolve) => child.once('exit', resolve))));
});
