/** `post`: the comment of a finished report, in a workflow under `workflow_run`. */
import { resolve } from 'node:path';
import { commentKey, outcomeSentence } from '../github/comment.ts';
import { untrusted } from '../github/untrusted.ts';
import { post } from '../post.ts';
import { readSettings } from '../settings.ts';
import type { Shell } from './shell.ts';

/** Runs the command. The token comes from the environment, where no list of processes shows it. @throws PreflightError */
export async function postCommand(
  file: string,
  options: Readonly<Record<string, string>>,
  shell: Shell,
): Promise<number> {
  const settings = readSettings(
    (name) => options[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())] ?? '',
    (name) => `--${name}`,
  );
  const outcome = await post({
    file: resolve(shell.cwd(), file),
    token: shell.env.GITHUB_TOKEN || undefined,
    failOn: settings.failOn ?? 'error',
    mode: settings.comment,
    key: commentKey(settings.workingDirectory, settings.schema),
    env: shell.env,
  });
  const sentence =
    outcome.kind === 'nothing' ? outcome.sentence : outcomeSentence(outcome.outcome, outcome.pullRequest);
  shell.stdout.write(untrusted(sentence));
  if (outcome.kind === 'commented' && outcome.warning !== undefined)
    shell.stderr.write(untrusted(outcome.warning));
  return 0;
}
