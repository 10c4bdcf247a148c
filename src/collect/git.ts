/**
 * The git program, called so that nothing in a repository can make it run or ask anything: no hooks, no fsmonitor, no
 * external diff, no prompt, no pager, no environment but the one that is named here.
 */
import { type ExecFileException, execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { messageOf, PreflightError } from '../errors.ts';

/** A token for the git server. It reaches git through the environment and nothing else. */
export interface GitToken {
  readonly token: string;
  /** Such as https://github.com; the token is sent to this host alone. */
  readonly serverUrl: string;
}

/** What a git process answered. */
export interface GitAnswer {
  readonly ok: boolean;
  readonly stdout: Buffer;
  /** Without credentials of URLs. */
  readonly stderr: string;
}

/** Options of one call. */
export interface GitOptions {
  readonly input?: string;
  readonly token?: GitToken | undefined;
  /** Milliseconds; 60,000 unless set. */
  readonly timeLimit?: number;
}

/** What git itself needs to find its configuration, certificates, proxy and keys. */
const passedOn =
  /^(PATH|HOME|USERPROFILE|SYSTEMROOT|TEMP|TMP|TMPDIR|XDG_CONFIG_HOME|SSH_AUTH_SOCK|GIT_SSH|GIT_SSH_COMMAND|GIT_SSL_\w+|SSL_CERT_(FILE|DIR)|(HTTPS?|ALL|NO)_PROXY|GIT_CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|GIT_CEILING_DIRECTORIES)$/i;

/** Settings that win over every configuration file. */
const hermetic = [
  `core.hooksPath=${devNull}`,
  'core.fsmonitor=false',
  'core.pager=cat',
  'core.quotePath=false',
  'diff.external=',
  'gc.auto=0',
  'maintenance.auto=false',
  'fetch.recurseSubmodules=false',
  'protocol.ext.allow=never',
].flatMap((setting) => ['-c', setting]);

/** The environment of a git process. With a token: `http.<server>/.extraheader`, first emptied, since two headers are refused. */
function environment(token: GitToken | undefined): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && passedOn.test(name)) env[name] = value;
  }
  Object.assign(env, {
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_SSH_COMMAND: env.GIT_SSH_COMMAND ?? 'ssh -o BatchMode=yes',
  });
  if (token !== undefined) {
    const count = Number(env.GIT_CONFIG_COUNT ?? '0') || 0;
    const key = `http.${token.serverUrl.replace(/\/+$/, '')}/.extraheader`;
    const basic = Buffer.from(`x-access-token:${token.token}`).toString('base64');
    env.GIT_CONFIG_COUNT = String(count + 2);
    env[`GIT_CONFIG_KEY_${count}`] = key;
    env[`GIT_CONFIG_VALUE_${count}`] = '';
    env[`GIT_CONFIG_KEY_${count + 1}`] = key;
    env[`GIT_CONFIG_VALUE_${count + 1}`] = `AUTHORIZATION: basic ${basic}`;
  }
  return env;
}

/** git's own words without the user and password of a URL, and without the token in any form. */
function scrub(text: string, token: GitToken | undefined): string {
  let clean = text.replace(/\/\/[^/\s@]+@/g, '//');
  if (token !== undefined && token.token !== '') {
    const basic = Buffer.from(`x-access-token:${token.token}`).toString('base64');
    clean = clean.replaceAll(token.token, '***').replaceAll(basic, '***');
  }
  return clean.trim();
}

interface Ended {
  readonly error: ExecFileException | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

/** One process. Node's own: a library for processes takes as long to load as `lint` may take in all. */
function run(
  folder: string,
  args: readonly string[],
  { input, token }: GitOptions,
  timeLimit: number,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      'git',
      [...hermetic, '--no-pager', '--literal-pathspecs', ...args],
      {
        cwd: folder,
        env: environment(token),
        encoding: 'buffer',
        maxBuffer: 1 << 30,
        timeout: timeLimit,
        windowsHide: true,
      },
      (error, stdout, stderr) => resolve({ error, stdout, stderr }),
    );
    // git need not read what it is given: how it ended says more than that.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
}

/**
 * Runs git in a folder and gives its answer, whether it went well or not.
 * @throws PreflightError where there is no git, or it did not end in time.
 */
export async function askGit(
  folder: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<GitAnswer> {
  const timeLimit = options.timeLimit ?? 60_000;
  const { error, stdout, stderr } = await run(folder, args, options, timeLimit);
  if (error?.code === 'ENOENT') {
    throw new PreflightError(
      'The git program was not found.',
      'Install git 2.31 or later on the machine that runs the check.',
    );
  }
  const isEnded = error === null || typeof error.code === 'number';
  if (!isEnded && error.killed === true && typeof error.code !== 'string') {
    throw new PreflightError(
      `git ${args[0]} did not end within ${timeLimit / 1000} seconds.`,
      'Check the connection to the git server, or check out with fetch-depth: 0.',
    );
  }
  if (!isEnded) {
    throw new PreflightError(
      `git ${args[0]} could not be run: ${scrub(messageOf(error), options.token)}.`,
      'Run it by hand in this folder to see why.',
    );
  }
  return { ok: error === null, stdout, stderr: scrub(stderr.toString('utf8'), options.token) };
}

/** The last line that git wrote, which is its reason, for a sentence: without `fatal:` and the full stop. */
export function reasonOf(answer: GitAnswer): string {
  const lines = answer.stderr.split('\n').filter((line) => line.trim() !== '');
  const said =
    lines.findLast((line) => /^(fatal|error|remote):/.test(line)) ?? lines.at(-1) ?? 'no reason given';
  return said.replace(/^(fatal|error|remote):\s*/, '').replace(/\.$/, '');
}

/** Runs git where a failure can only be a defect or a broken repository. */
export async function runGit(
  folder: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<Buffer> {
  const answer = await askGit(folder, args, options);
  if (!answer.ok) {
    throw new PreflightError(
      `git ${args[0]} failed: ${reasonOf(answer)}.`,
      'The repository may be damaged: run git fsck, or check out anew.',
    );
  }
  return answer.stdout;
}

/** The fields of NUL-separated output. */
export function fieldsOf(output: Buffer): readonly string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((field) => field !== '');
}
