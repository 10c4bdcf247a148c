/** A terminal: no control character of the text reaches it; colours and links are ours alone. */
import { createColors } from 'picocolors';
import { sentence } from './visible.ts';

/** What the terminal can do. */
export interface TerminalStyle {
  readonly color: boolean;
  /** OSC 8 hyperlinks. */
  readonly links: boolean;
}

/** The colours of picocolors, or functions that leave the text as it is. */
export function paints(style: TerminalStyle): ReturnType<typeof createColors> {
  return createColors(style.color);
}

/** One line of plain text; back-ticks that mark code are shown as they are. */
export function plain(raw: string): string {
  return sentence(raw);
}

/** A hyperlink (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda) around a label that is already plain. */
export function hyperlink(label: string, address: string, style: TerminalStyle): string {
  if (!style.links || !/^[\x21-\x7e]+$/.test(address)) return label;
  return `\u001b]8;;${address}\u001b\\${label}\u001b]8;;\u001b\\`;
}
