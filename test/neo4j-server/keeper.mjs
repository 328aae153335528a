/**
 * Starts the Java process given as arguments and ends it when standard input closes, which it does however the
 * process that started us ends: a test run that is killed leaves no server behind. First line out: Java's process id.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const [home, command, ...rest] = process.argv.slice(2);
const java = spawn(command, rest, { stdio: ['ignore', 'inherit', 'inherit'] });
java.once('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
java.once('spawn', () => process.stdout.write(`pid ${java.pid}\n`));
java.once('exit', (code) => process.exit(code ?? 1));

process.stdin.resume();
process.stdin.once('end', () => {
  java.removeAllListeners('exit');
  java.once('exit', () => {
    rmSync(home, { recursive: true, force: true });
    process.exit(0);
  });
  java.kill('SIGKILL');
});
// Ctrl-C reaches the whole group: let Neo4j close its files, and wait for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => java.kill('SIGTERM'));
