/** Prints a report on standard output in one of the formats. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withoutCommands } from '../github/untrusted.ts';
import type { Report } from '../model/report.ts';
import { helpUrls, version } from '../system/reference.ts';
import type { Format } from './formats.ts';
import type { Shell } from './shell.ts';

/** Writes a report. */
export type Printer = (report: Report, shell: Shell) => void;

/** Prints it. */
export async function print(report: Report, format: Format, shell: Shell): Promise<void> {
  const write = await printerOf(format);
  write(report, shell);
}

/** Loads what prints a format, and nothing else. */
export async function printerOf(format: Format): Promise<Printer> {
  switch (format) {
    case 'terminal': {
      const { toTerminal } = await import('../report/terminal.ts');
      return (report, { stdout, env, cwd }) => {
        const color = env.NO_COLOR === undefined && (stdout.isTTY || env.FORCE_COLOR !== undefined);
        const linkTo = (file: string) => pathToFileURL(resolve(cwd(), file)).href;
        const width = stdout.columns ?? 80;
        const text = toTerminal(report, { color, links: stdout.isTTY === true, width, linkTo });
        // A workflow may run the command line itself: a wrapped name could begin a line with a runner's command.
        write(stdout, env.GITHUB_ACTIONS === 'true' ? withoutCommands(text) : text);
      };
    }
    case 'markdown': {
      const { commentLimit, toMarkdown } = await import('../report/markdown.ts');
      return (report, { stdout, env }) =>
        write(stdout, toMarkdown(report, { limitBytes: commentLimit, helpUrl: helpUrls(env) }));
    }
    case 'json': {
      const { toJson } = await import('../report/json.ts');
      return (report, { stdout }) => write(stdout, toJson(report));
    }
    case 'sarif': {
      const { toSarif } = await import('../report/sarif.ts');
      return (report, { stdout, env }) =>
        write(stdout, toSarif(report, { version: version(), helpUrl: helpUrls(env) }));
    }
    case 'github': {
      const { toAnnotations } = await import('../report/annotations.ts');
      const { annotate } = await import('../github/output.ts');
      return (report) => annotate(toAnnotations(report));
    }
  }
}

function write(stdout: Shell['stdout'], text: string): void {
  stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}
