/** Progress in a terminal: one line that says what is being done, gone when it is done. */
import yoctoSpinner from 'yocto-spinner';
import type { Progress } from '../ports.ts';

/** Nothing is shown where the stream is no terminal. */
export function spinner(stream: NodeJS.WriteStream): Progress {
  const shown = stream.isTTY ? yoctoSpinner({ stream }) : undefined;
  const titles: string[] = [];
  const update = (): void => {
    const title = titles.at(-1);
    if (shown === undefined) return;
    if (title === undefined) shown.stop();
    else if (shown.isSpinning) shown.text = title;
    else shown.start(title);
  };
  return {
    async during(title, work) {
      // Names of folders come from the repository.
      const clean = title.replace(/\p{C}/gu, ' ');
      titles.push(clean);
      update();
      try {
        return await work();
      } finally {
        titles.splice(titles.lastIndexOf(clean), 1);
        update();
      }
    },
    say(line) {
      if (shown !== undefined) stream.write(`${line.replace(/\p{C}/gu, ' ')}\n`);
    },
  };
}
