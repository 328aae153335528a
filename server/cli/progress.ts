import { SingleBar } from 'cli-progress';

export type Progress = { report(done: number, total: number, label: string): void; end(): void };

/** A bar on stderr where a person is looking, a line a stage where not. */
export function showProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): Progress {
  const drawn = new SingleBar({
    stream,
    format: '{label} [{bar}] {percentage}%',
    hideCursor: true,
    clearOnComplete: true,
  });
  let started = false;
  return {
    report: (done, total, label) => {
      if (!started) drawn.start(total, done, { label });
      started = true;
      drawn.setTotal(total);
      drawn.update(done, { label });
    },
    end: () => {
      drawn.stop();
    },
  };
}

/** Milliseconds after which a stage that goes on is said again, with how far it has come. */
const lineEveryMs = 5_000;

function lines(stream: NodeJS.WriteStream): Progress {
  let [last, share] = ['', 0];
  const begun = performance.now();
  let timer: NodeJS.Timeout | null = null;
  const reportAgain = () => {
    const seconds = Math.round((performance.now() - begun) / 1000);
    stream.write(`${last} (${String(Math.floor(share * 100))} %, ${String(seconds)} s)\n`);
  };
  return {
    report: (done, total, label) => {
      share = total === 0 ? 0 : done / total;
      if (label === last) return;
      last = label;
      stream.write(`${label}\n`);
      clearInterval(timer ?? undefined);
      timer = setInterval(reportAgain, lineEveryMs);
      timer.unref();
    },
    end: () => {
      clearInterval(timer ?? undefined);
    },
  };
}
