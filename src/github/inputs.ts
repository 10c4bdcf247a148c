/** The inputs of action.yml as settings. Nothing else reads them. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getInput, setSecret } from '@actions/core';
import { PreflightError } from '../errors.ts';
import { readSettings, type Settings } from '../settings.ts';

/** Settings of a job: its report always has a file, and so has the way back. */
export interface JobSettings extends Settings {
  readonly reportFile: string;
  readonly rollback: string;
}

/**
 * Reads the inputs as @actions/core does (INPUT_*, trimmed). The database's password and the token are masked in the log.
 * @throws PreflightError that names the input and what it allows.
 */
export function readInputs(env: NodeJS.ProcessEnv = process.env): JobSettings {
  // Masked before anything is read: a message about another input must not show them.
  maskPassword(getInput('database-url'));
  for (const line of getInput('parity-database-url').split('\n')) maskPassword(withoutName(line.trim()));
  const token = getInput('token');
  if (token !== '') setSecret(token);
  const settings = readSettings(
    (name) => getInput(name),
    (name) => `The input ${name}`,
  );
  const temporary = env.RUNNER_TEMP ?? tmpdir();
  return {
    ...settings,
    reportFile: settings.reportFile ?? join(temporary, 'prisma-preflight-report.json'),
    rollback: settings.rollback ?? join(temporary, 'prisma-preflight-rollback.sql'),
  };
}

/**
 * The path of the report that the Action `post` is given.
 * @throws PreflightError where it is not.
 */
export function readReportPath(): string {
  const path = getInput('report');
  if (path !== '') return path;
  throw new PreflightError(
    'The input report is empty.',
    'Give it the path of the report that the first workflow uploaded.',
  );
}

/** `production=postgresql://…` without its name. */
function withoutName(line: string): string {
  return line.replace(/^[^:/?#@]*=(?=[a-z][a-z+]*:\/\/)/, '');
}

/** The password alone, so that the rest of an address stays readable in the log. */
function maskPassword(databaseUrl: string): void {
  if (databaseUrl === '') return;
  try {
    const { password } = new URL(databaseUrl);
    if (password === '') return;
    setSecret(password);
    setSecret(decodeURIComponent(password));
  } catch {
    // Not an address: whoever connects will say so. It may still hold a secret.
    setSecret(databaseUrl);
  }
}
