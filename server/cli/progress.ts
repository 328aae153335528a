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

function lines(stream: NodeJS.WriteStream): Progress {
  let last = '';
  return {
    report: (_done, _total, label) => {
      if (label !== last) stream.write(`${label}\n`);
      last = label;
    },
    end: () => undefined,
  };
}
