import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { PreflightError } from '../../src/errors.ts';
import { type JobSettings, readInputs } from '../../src/github/inputs.ts';
import { settingNames } from '../../src/settings.ts';
import { packageRoot } from '../../src/system/bundles.ts';
import { commandsIn, printed, withEnv } from './runner.ts';

interface ActionFile {
  readonly inputs: Record<string, { description: string; default?: string }>;
  readonly outputs: Record<string, { description: string }>;
  readonly runs: { using: string; main: string };
}

const action = parse(await readFile(join(packageRoot(), 'action.yml'), 'utf8')) as ActionFile;

/** The inputs as a runner hands them over: action.yml's defaults, then what the workflow says. */
function inputsEnv(given: Record<string, string>): Record<string, string> {
  const values = {
    ...Object.fromEntries(Object.entries(action.inputs).map(([name, one]) => [name, one.default ?? ''])),
    token: 't0ken',
    ...given,
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  );
}

async function settings(given: Record<string, string> = {}): Promise<JobSettings> {
  let result: JobSettings | undefined;
  await printed(async () => {
    result = await withEnv({ ...inputsEnv(given), RUNNER_TEMP: '/runner/temp' }, () => readInputs());
  });
  return result as JobSettings;
}

describe('inputs', () => {
  it('are those of action.yml, each with a description', () => {
    expect(Object.keys(action.inputs).sort()).toEqual([...settingNames].sort());
    for (const one of [...Object.values(action.inputs), ...Object.values(action.outputs)]) {
      expect(one.description).toMatch(/\.$/);
    }
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  });

  it('have action.yml’s defaults', async () => {
    expect(await settings()).toEqual({
      token: 't0ken',
      base: undefined,
      deployedRef: undefined,
      workingDirectory: '.',
      schema: undefined,
      migrations: undefined,
      databaseUrl: undefined,
      postgresVersion: undefined,
      setupSql: [],
      databaseSchema: undefined,
      baseline: undefined,
      failOn: undefined,
      allowIncomplete: false,
      seed: false,
      comment: 'always',
      suggestions: true,
      reportFile: '/runner/temp/prisma-preflight-report.json',
      rollback: '/runner/temp/prisma-preflight-rollback.sql',
      stats: undefined,
      parityDatabaseUrls: [],
      changelog: undefined,
      rehearsalRows: 1000,
      rehearsalTemplate: undefined,
      statementTimeout: 60_000,
      timeLimit: 900_000,
    });
  });

  it('are read and trimmed', async () => {
    const read = await settings({
      'working-directory': ' packages/my db ',
      'setup-sql': 'a.sql\n\n b.sql \n',
      'fail-on': 'never',
      'allow-incomplete': 'true',
      seed: 'true',
      changelog: 'SCHEMA_CHANGELOG.md',
      comment: 'on-findings',
      'postgres-version': '16',
      'statement-timeout': '1500ms',
      'time-limit': '2h',
    });
    expect(read).toMatchObject({
      workingDirectory: 'packages/my db',
      setupSql: ['a.sql', 'b.sql'],
      failOn: 'never',
      allowIncomplete: true,
      seed: true,
      changelog: 'SCHEMA_CHANGELOG.md',
      comment: 'on-findings',
      postgresVersion: '16',
      statementTimeout: 1500,
      timeLimit: 7_200_000,
    });
  });

  it('that are wrong are named with what is allowed', async () => {
    for (const [name, value, allowed] of [
      ['fail-on', 'errors', 'error, warning, note, never'],
      ['comment', 'sometimes', 'always, on-findings, never'],
      ['allow-incomplete', 'yes', 'true, false'],
      ['postgres-version', '17.2', 'a major version'],
      ['time-limit', 'soon', 'such as 30s'],
      ['statement-timeout', '0', 'such as 30s'],
      ['database-url', 'mysql://u:secret@h/d', 'postgresql://'],
    ] as const) {
      const error = await settings({ [name]: value }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(PreflightError);
      const { message, remedy } = error as PreflightError;
      expect(message).toContain(name);
      expect(remedy).toContain(allowed);
      expect(message + remedy).not.toContain('secret');
    }
  });

  it('that are secret are masked', async () => {
    const log = await printed(async () => {
      await withEnv(inputsEnv({ 'database-url': 'postgresql://me:p%40ss@db/x' }), () => readInputs());
    });
    expect(
      commandsIn(log)
        .filter((one) => one.name === 'add-mask')
        .map((one) => one.data),
    ).toEqual(['p%40ss', 'p@ss', 't0ken']);
  });
});
