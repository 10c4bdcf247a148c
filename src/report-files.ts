/** A report as files: one run, and whatever the CI reads. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { messageOf } from './errors.ts';
import type { Report } from './model/report.ts';
import { toCodeQuality } from './report/code-quality.ts';
import { toJson } from './report/json.ts';
import { toJunit } from './report/junit.ts';
import { toRollback } from './report/rollback.ts';
import { toSarif } from './report/sarif.ts';
import type { Settings } from './settings.ts';
import { helpUrls, version } from './system/reference.ts';

/** Where files are to be written; undefined: not at all. */
export type ReportFiles = Pick<
  Settings,
  'reportFile' | 'rollback' | 'sarifFile' | 'junitFile' | 'codeQualityFile'
>;

/** One file that was asked for. */
export interface WrittenFile {
  readonly setting: keyof ReportFiles;
  /** Absolute. */
  readonly path: string;
  /** Why it was not written. */
  readonly problem: string | undefined;
}

/** Writes each file that is asked for, from `directory`. Never throws: what went wrong is in the answer. */
export async function writeReportFiles(
  report: Report,
  files: ReportFiles,
  directory: string,
  env: NodeJS.ProcessEnv,
): Promise<readonly WrittenFile[]> {
  const texts: Readonly<Record<keyof ReportFiles, () => string>> = {
    reportFile: () => toJson(report),
    // A file of an earlier run must not pass for this one's.
    rollback: () => toRollback(report) ?? '-- There is nothing to go back from.\n',
    sarifFile: () => toSarif(report, { version: version(), helpUrl: helpUrls(env) }),
    junitFile: () => toJunit(report),
    codeQualityFile: () => toCodeQuality(report),
  };
  const written: WrittenFile[] = [];
  for (const [setting, text] of Object.entries(texts) as [keyof ReportFiles, () => string][]) {
    const file = files[setting];
    if (file === undefined) continue;
    const path = resolve(directory, file);
    const problem = await writeFile(path, text()).then(
      () => undefined,
      (error: unknown) => messageOf(error),
    );
    written.push({ setting, path, problem });
  }
  return written;
}
