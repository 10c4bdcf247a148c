/** What is printed on: lines of a terminal, wrapped and indented. */
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { paints, plain, type TerminalStyle } from '../escape/terminal.ts';
import { beginning } from '../escape/visible.ts';

/** What the terminal can do. */
export interface TerminalOptions extends TerminalStyle {
  /** Columns. */
  readonly width: number;
  /** Address of a line of a file (file: or https:), for terminals with links. */
  readonly linkTo?: (file: string, line: number | undefined) => string | undefined;
}

/** Indentation of everything below a finding's first line; its severity stands before it. */
export const margin = 9;

/** Lines, wrapped and indented. */
export class Page {
  readonly paint: ReturnType<typeof paints>;
  readonly options: TerminalOptions;
  readonly #lines: string[] = [];

  constructor(options: TerminalOptions) {
    this.options = options;
    this.paint = paints(options);
  }

  /** `text` is plain already, and may be painted; `lead` stands in the margin of its first line. */
  paragraph(indent: number, text: string, lead = ''): void {
    const width = Math.max(20, this.options.width - indent);
    const wrapped = wrapAnsi(text, width, { hard: true }).split('\n');
    for (const [at, line] of wrapped.entries()) {
      const start =
        at === 0 ? lead + ' '.repeat(Math.max(0, indent - stringWidth(lead))) : ' '.repeat(indent);
      this.#lines.push(`${start}${line}`.trimEnd());
    }
  }

  /** As it is, without wrapping: SQL and addresses are copied. */
  verbatim(indent: number, text: string): void {
    for (const line of text.split('\n')) this.#lines.push(`${' '.repeat(indent)}${line}`.trimEnd());
  }

  /** An empty line, unless there is one already. */
  gap(): void {
    if (this.#lines.at(-1) !== '') this.#lines.push('');
  }

  /** All of it; it ends with a line break. */
  text(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`;
  }
}

/** A titled list of plain sentences, shortened where it is long; an empty one is not printed. */
export function printList(page: Page, title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  page.gap();
  page.paragraph(0, page.paint.bold(title));
  for (const line of lines.slice(0, 30)) page.paragraph(4, plain(beginning(line, 400)), '  - ');
  if (lines.length > 30) page.paragraph(4, `… and ${lines.length - 30} more (--format json has all)`, '  - ');
}
