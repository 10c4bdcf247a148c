/** What one check comes to, before and after the silences are known. */
import type { Check, CheckId, CheckStatus, Finding } from '../model/report.ts';

/** What a check found, or why it did not look. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Findings of another check that this one proves: they count for its status as well. */
  readonly proven?: readonly Finding[] | undefined;
  /** There was nothing for it to do, or nothing to do it on: one sentence. */
  readonly skipped?: string | undefined;
  /** It could not do what there was to do: one sentence. */
  readonly unable?: string | undefined;
  /** It failed although its cause is another check's finding, which `remark` names. */
  readonly failed?: boolean | undefined;
  /** How it was done, where a reader should know. */
  readonly remark?: string | undefined;
}

/** A result with its name and wall time. */
export interface TimedResult extends CheckResult {
  readonly id: CheckId;
  /** Milliseconds. */
  readonly ms: number;
}

/** Nothing found. */
export const nothing: CheckResult = { findings: [] };

/** A check that had nothing to do. */
export function skipped(reason: string): CheckResult {
  return { findings: [], skipped: reason };
}

/** A check that could not do its work. */
export function unable(reason: string): CheckResult {
  return { findings: [], unable: reason };
}

/** Runs a check and takes its time. */
export async function timed<Result extends CheckResult>(
  id: CheckId,
  work: () => Result | Promise<Result>,
): Promise<Result & TimedResult> {
  const start = performance.now();
  const result = await work();
  return { ...result, id, ms: Math.round(performance.now() - start) };
}

/** The line of the Report. Findings are those after silencing. */
export function checkOf(result: TimedResult): Check {
  const reason = result.unable ?? sentences(result.skipped, result.remark);
  return {
    id: result.id,
    status: statusOf(result),
    ...(reason === undefined || reason === '' ? {} : { reason }),
    ms: result.ms,
  };
}

function statusOf(result: CheckResult): CheckStatus {
  if (result.unable !== undefined) return 'unable';
  if (result.skipped !== undefined) return 'skipped';
  if (result.failed === true) return 'failed';
  const open = [...result.findings, ...(result.proven ?? [])].filter(
    (finding) => finding.silenced === undefined,
  );
  if (open.some((finding) => finding.severity === 'error')) return 'failed';
  return open.some((finding) => finding.severity === 'warning') ? 'warned' : 'passed';
}

/** Sentences as one text; `undefined` where there is none. */
export function sentences(...parts: readonly (string | undefined)[]): string | undefined {
  const said = [...new Set(parts.filter((part) => part !== undefined && part !== ''))];
  return said.length === 0 ? undefined : said.join(' ');
}
