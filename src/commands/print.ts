/** Prints a report on standard output in one of the formats. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withoutCommands } from '../github/untrusted.ts';
import type { Report } from '../model/report.ts';
import { helpUrls, version } from '../system/reference.ts';
import type { Format } from './formats.ts';
import type { Shell } from './shell.ts';

/** Prints it. Only the renderer that is asked for is loaded. */
export async function print(report: Report, format: Format, { stdout, env, cwd }: Shell): Promise<void> {
  const write = (text: string) => stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  switch (format) {
    case 'terminal': {
      const { toTerminal } = await import('../report/terminal.ts');
      const color = env.NO_COLOR === undefined && (stdout.isTTY || env.FORCE_COLOR !== undefined);
      const linkTo = (file: string) => pathToFileURL(resolve(cwd(), file)).href;
      const width = stdout.columns ?? 80;
      const text = toTerminal(report, { color, links: stdout.isTTY === true, width, linkTo });
      // A workflow may run the command line itself: a wrapped name could begin a line with a runner's command.
      write(env.GITHUB_ACTIONS === 'true' ? withoutCommands(text) : text);
      break;
    }
    case 'markdown': {
      const { commentLimit, toMarkdown } = await import('../report/markdown.ts');
      write(toMarkdown(report, { limitBytes: commentLimit, helpUrl: helpUrls(env) }));
      break;
    }
    case 'json': {
      const { toJson } = await import('../report/json.ts');
      write(toJson(report));
      break;
    }
    case 'sarif': {
      const { toSarif } = await import('../report/sarif.ts');
      write(toSarif(report, { version: version(), helpUrl: helpUrls(env) }));
      break;
    }
    case 'github': {
      const { toAnnotations } = await import('../report/annotations.ts');
      const { annotate } = await import('../github/output.ts');
      annotate(toAnnotations(report));
      break;
    }
  }
}
