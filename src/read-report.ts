/** Reads a report that somebody else computed. It is a stranger's file: nothing in it is believed but that it says so. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { messageOf, PreflightError } from './errors.ts';
import { type Report, report as reportSchema } from './model/report.ts';
import { type FailOn, verdictOf } from './verdict.ts';

/** Largest file, in bytes: a change with 10,000 findings has less. */
const reportLimit = 16 * 1024 * 1024;

/** More findings, statements or other things of one kind than any change has. */
const listLimit = 10_000;

/**
 * The report, held against its schema; its verdict is found anew from its findings and checks.
 * @throws PreflightError where the file is no report.
 */
export async function readReport(file: string, failOn: FailOn): Promise<Report> {
  const remedy = 'It must be the file that the check wrote (its output `report`), as it was uploaded.';
  const refuse = (why: string, cause?: unknown) =>
    new PreflightError(`The report ${JSON.stringify(file)} ${why}.`, remedy, { cause });
  let data: unknown;
  try {
    data = JSON.parse(await readText(file));
  } catch (error) {
    throw refuse(
      error instanceof SyntaxError ? 'is no JSON' : `could not be read: ${messageOf(error)}`,
      error,
    );
  }
  const parsed = reportSchema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    // Words of the schema, never of the file.
    const where = issue?.path.filter((part) => typeof part === 'number' || /^[a-zA-Z]+$/.test(String(part)));
    throw refuse(
      `does not have the shape of one (${where?.slice(0, 8).join('.') || 'at the top'}: ${issue?.code ?? 'wrong'})`,
    );
  }
  const { projects } = parsed.data;
  for (const project of projects) {
    for (const list of Object.values(project)) {
      if (Array.isArray(list) && list.length > listLimit) throw refuse('holds more than any change has');
    }
  }
  if (projects.length > 1000) throw refuse('holds more than any change has');
  return { ...parsed.data, verdict: verdictOf(projects.map((report) => ({ report, failOn }))) };
}

/** The file and not what a link names: an artifact is a stranger's folder. */
async function readText(file: string): Promise<string> {
  await using handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  const { size } = await handle.stat().then((stat) => {
    if (!stat.isFile()) throw new Error('it is no file');
    return stat;
  });
  if (size > reportLimit) throw new Error(`it has more than ${reportLimit / 1024 / 1024} MiB`);
  return await handle.readFile('utf8');
}
