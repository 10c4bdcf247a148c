/** Progress in the log of a job: groups with timings, and text of strangers that cannot become a command. */
import { endGroup, startGroup } from '@actions/core';
import type { Progress } from '../ports.ts';
import { untrusted, withoutControls } from './untrusted.ts';

/** Where lines go, what time it is, and how long work may go on without a word; in milliseconds. */
export interface LogSink {
  readonly write: (text: string) => void;
  readonly now: () => number;
  readonly patience: number;
}

const standard: LogSink = {
  write: (text) => process.stdout.write(text),
  now: () => performance.now(),
  patience: 10_000,
};

/**
 * Progress for a GitHub Actions log. Groups do not nest there, so work within work is a line with its time.
 * The time stands in a line of its own behind the group, where it is seen while the group is folded. Work that takes long
 * is named while it goes on.
 */
export function logProgress(sink: LogSink = standard): Progress {
  let depth = 0;
  return {
    async during(title, work) {
      const outermost = depth === 0;
      if (outermost) startGroup(harmless(title));
      const line = `${outermost ? '' : '  '}${harmless(title)}`;
      const start = sink.now();
      const waiting = outermost ? undefined : setTimeout(() => sink.write(`${line} …\n`), sink.patience);
      depth += 1;
      try {
        return await work();
      } finally {
        clearTimeout(waiting);
        depth -= 1;
        if (outermost) endGroup();
        sink.write(`${line} (${((sink.now() - start) / 1000).toFixed(1)} s)\n`);
      }
    },
    say(line) {
      sink.write(untrusted(line));
    },
  };
}

/** A title: one line that is no command whatever stands before it. */
function harmless(title: string): string {
  return withoutControls(title.replace(/\s+/g, ' '))
    .replaceAll('::', ': :')
    .replaceAll('##[', '# #[')
    .slice(0, 200);
}
