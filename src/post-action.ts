/** The Action `post`: a finished report → the comment of its pull request. It has no SQL in it, and starts nothing. */
import { resolve } from 'node:path';
import { commentKey, outcomeSentence } from './github/comment.ts';
import { readInputs, readReportPath } from './github/inputs.ts';
import { logProgress } from './github/log.ts';
import { failStep, setCommentUrl, warn } from './github/output.ts';
import { post } from './post.ts';

async function run(env: NodeJS.ProcessEnv, directory: string): Promise<void> {
  const settings = readInputs(env);
  const outcome = await post({
    file: resolve(directory, readReportPath()),
    token: settings.token,
    failOn: settings.failOn ?? 'error',
    mode: settings.comment,
    key: commentKey(settings.workingDirectory, settings.schema),
    env,
  });
  const said =
    outcome.kind === 'nothing' ? outcome.sentence : outcomeSentence(outcome.outcome, outcome.pullRequest);
  logProgress().say(said);
  if (outcome.kind === 'commented' && outcome.warning !== undefined) warn(outcome.warning);
  setCommentUrl(outcome.kind === 'commented' && 'url' in outcome.outcome ? outcome.outcome.url : '');
}

process.once('uncaughtException', (thrown) => {
  failStep(thrown);
  process.exit(2);
});
try {
  await run(process.env, process.env.GITHUB_WORKSPACE ?? process.cwd());
} catch (thrown) {
  failStep(thrown);
  process.exitCode = 2;
}
