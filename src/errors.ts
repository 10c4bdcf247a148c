/**
 * A set-up that can't do the job: shown as one sentence and its remedy, exit status 2, never with a stack.
 * Anything else that is thrown is a defect of Preflight and is shown with its stack.
 */
export class PreflightError extends Error {
  override readonly name = 'PreflightError';
  /** What to do about it: one sentence. */
  readonly remedy: string;
  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
  }
}

/** The text of anything that was thrown, for a `catch` of `unknown`. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
