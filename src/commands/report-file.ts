/** Writes the report where `--report-file` says. */
import { writeFile } from 'node:fs/promises';
import { messageOf, PreflightError } from '../errors.ts';
import type { Report } from '../model/report.ts';
import { toJson } from '../report/json.ts';

/** @throws PreflightError */
export async function writeReport(file: string, report: Report): Promise<void> {
  try {
    await writeFile(file, toJson(report));
  } catch (error) {
    throw new PreflightError(
      `The report could not be written: ${messageOf(error)}.`,
      'Give --report-file a path in a folder that exists and can be written.',
      { cause: error },
    );
  }
}
