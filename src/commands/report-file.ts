/** Files that a command was asked to write. */
import { writeFile } from 'node:fs/promises';
import { messageOf, PreflightError } from '../errors.ts';
import type { Report } from '../model/report.ts';
import { toJson } from '../report/json.ts';

/** Writes a text. `what` begins a sentence; `option` names the file. @throws PreflightError where the file can't be written. */
export async function writeText(file: string, text: string, what: string, option: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new PreflightError(
      `${what} could not be written: ${messageOf(error)}.`,
      `Give ${option} a path in a folder that exists and can be written.`,
      { cause: error },
    );
  }
}

/** Writes the report as JSON. @throws PreflightError where the file can't be written. */
export async function writeReport(file: string, report: Report): Promise<void> {
  await writeText(file, toJson(report), 'The report', '--report-file');
}
