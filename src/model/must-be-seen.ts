/** Findings that nobody can silence or accept. */

/** Rules that tell that the job can't be done: a report without them would say what is not true. */
export const mustBeSeen: ReadonlySet<string> = new Set(['deploy-failed', 'syntax-error', 'silence-invalid']);
