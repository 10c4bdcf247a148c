/** A whole script as one simple query, counted but not collected: its rows are read past, whatever their number. */
import type pg from 'pg';

/** What `pg` hands to a query while it runs (pg/lib/query.js); pg-cursor and pg-query-stream rest on the same calls. */
interface Wire {
  query(text: string): void;
  sendCopyFail(message: string): void;
}

/** One simple query. `completed` counts the statements that the server reported as complete. */
export class ScriptQuery implements pg.Submittable {
  readonly text: string;
  readonly done: Promise<void>;
  completed = 0;
  readonly #onProgress: () => void;
  #resolve: () => void = () => {};
  #reject: (error: unknown) => void = () => {};

  constructor(text: string, onProgress: () => void) {
    this.text = text;
    this.#onProgress = onProgress;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // `pg` may fail it before anybody waits for it.
    this.done.catch(() => {});
  }

  submit(connection: unknown): void {
    (connection as Wire).query(this.text);
  }

  handleRowDescription(): void {}

  handleDataRow(): void {}

  handleCopyData(): void {}

  handlePortalSuspended(): void {}

  handleCommandComplete(): void {
    this.completed++;
    this.#onProgress();
  }

  /** An empty statement (a lone `;`) is none. */
  handleEmptyQuery(): void {}

  /** There is no data for a `COPY … FROM STDIN`: Prisma has none either. */
  handleCopyInResponse(connection: Wire): void {
    connection.sendCopyFail('A migration has no input to copy from.');
  }

  handleReadyForQuery(): void {
    this.#resolve();
  }

  handleError(error: unknown): void {
    this.#reject(error);
  }
}
