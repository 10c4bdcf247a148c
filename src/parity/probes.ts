/** The probes of a finished report, asked of a live database. */
import { readFile, realpath } from 'node:fs/promises';
import { askGit } from '../collect/git.ts';
import { messageOf, PreflightError } from '../errors.ts';
import { finding } from '../judge/finding.ts';
import type { Answer } from '../model/live.ts';
import { type Finding, report as reportSchema } from '../model/report.ts';
import type { ProjectPlan } from '../model/snapshot.ts';
import { valueInCode } from '../model/words.ts';

/** A finding of the report with the query that answers it. */
export interface Probe {
  readonly finding: Finding;
  readonly sql: string;
}

/**
 * The probes that a report has for a project.
 * @param directory in the repository whose default branch must hold the report's commit: the queries were written by
 * whoever wrote the change, and who merged it has agreed to it. @throws PreflightError
 */
export async function readProbes(
  file: string,
  directory: string,
  plan: ProjectPlan,
): Promise<readonly Probe[]> {
  const make = 'Give --probes a report that `check --report-file` or the Action wrote.';
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new PreflightError(`The report ${JSON.stringify(file)} can't be read: ${messageOf(error)}.`, make);
  });
  const report = (() => {
    try {
      return reportSchema.parse(JSON.parse(text));
    } catch {
      throw new PreflightError(`${JSON.stringify(file)} is no report of Preflight.`, make);
    }
  })();
  await refuseUnmerged(report.head, directory);
  const project = report.projects.find((one) => one.schema === plan.schema && one.root === plan.root);
  return (project?.findings ?? []).flatMap((one) => {
    // A query that begins otherwise is none of ours; the read-only transaction and the protocol refuse the rest.
    if (one.probe === undefined || one.silenced !== undefined || !/^\s*SELECT\s/i.test(one.probe)) return [];
    return [{ finding: one, sql: one.probe.trim().replace(/;$/, '') }];
  });
}

async function refuseUnmerged(head: string, directory: string): Promise<void> {
  const remedy = 'Merge the change first; then give the report of the merged commit.';
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(head))
    throw new PreflightError('The probes are of files that were not committed.', remedy);
  const folder = await realpath(directory);
  const branch = await defaultBranch(folder);
  if (branch === undefined) {
    throw new PreflightError(
      'Whether the probes are of a merged commit is not known: this is no clone with a default branch.',
      'Run it in a clone, with the history of the default branch (actions/checkout: `fetch-depth: 0`).',
    );
  }
  const known = await askGit(folder, ['cat-file', '-e', `${head}^{commit}`]);
  const merged = known.ok && (await askGit(folder, ['merge-base', '--is-ancestor', head, branch])).ok;
  if (merged) return;
  throw new PreflightError(
    `The probes are of the commit ${head.slice(0, 12)}, which ${branch} does not have: a query of somebody's pull request is not run on a live database.`,
    `${remedy} A squash or rebase makes a new commit, and a shallow clone hides old ones.`,
  );
}

/** What the remote says, else the usual names. */
async function defaultBranch(folder: string): Promise<string | undefined> {
  const candidates = [
    'refs/remotes/origin/HEAD',
    'refs/remotes/origin/main',
    'refs/remotes/origin/master',
    'refs/heads/main',
    'refs/heads/master',
  ];
  for (const name of candidates) {
    const answer = await askGit(folder, [
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${name}^{commit}`,
    ]);
    if (answer.ok) return name.replace(/^refs\/(?:remotes|heads)\//, '');
  }
  return undefined;
}

/** What the answers come to: what was feared is there, is not, or was not answered. */
export function judgeProbes(
  asked: readonly (readonly [Probe, Answer])[],
  environment: string,
): { readonly findings: readonly Finding[]; readonly unable: readonly string[] } {
  const where = environment === '' ? 'the database' : valueInCode(environment);
  const findings: Finding[] = [];
  const unable: string[] = [];
  for (const [{ finding: feared, sql }, answer] of asked) {
    const { rule, migration, file, line, endLine, object, message, instead } = feared;
    if ('unable' in answer) {
      unable.push(
        `A probe of ${rule} on ${object ?? migration ?? 'the change'} was not answered: ${answer.unable}.`,
      );
      continue;
    }
    const found = answer.count > 0;
    findings.push(
      finding({
        rule,
        severity: found ? 'error' : 'note',
        evidence: 'observed',
        migration,
        file,
        line,
        endLine,
        object,
        message: found ? message : `What could go wrong does not in ${where}: ${message}`,
        instead: found ? instead : undefined,
        witness: `In ${where} the probe finds ${answer.count}: ${sql}`,
        about: `probe ${sql}`,
        ...(environment === '' ? {} : { environment }),
      }),
    );
  }
  return { findings, unable };
}
