/** Text of strangers in the log of a job. */
import { randomUUID } from 'node:crypto';

/**
 * Text of a pull request for the log. The runner takes `::command::` at the start of a line and `##[command]` anywhere
 * for commands (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands): where a text could
 * be one, commands are stopped around it with a token that nobody can guess.
 */
export function untrusted(text: string, token: string = randomUUID()): string {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map(withoutControls)
    .join('\n');
  return withoutCommands(`${lines}\n`, token);
}

/** The same for a text whose characters are safe already; it ends with a line break. */
export function withoutCommands(text: string, token: string = randomUUID()): string {
  return /::|##\[/.test(text) ? `::stop-commands::${token}\n${text}::${token}::\n` : text;
}

/** Control and direction-changing characters as a picture of themselves: a log is shown in terminals, too. */
export function withoutControls(line: string): string {
  return line
    .replaceAll('\t', '  ')
    .replace(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
      (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    );
}
