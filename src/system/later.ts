/** Something that is opened while other work goes on. */

/** Opened in the background; `get` waits for it. Disposing waits, too, and disposes what was opened. */
export interface Later<T> extends AsyncDisposable {
  get(): Promise<T>;
}

/** Starts to open at once. A failure is thrown by `get`, and by nothing else. */
export function openLater<T extends AsyncDisposable>(open: () => Promise<T>): Later<T> {
  const opening = open();
  opening.catch(() => undefined);
  return {
    get: () => opening,
    async [Symbol.asyncDispose]() {
      const opened = await opening.catch(() => undefined);
      await opened?.[Symbol.asyncDispose]();
    },
  };
}
