/** Names of the client's tables, types and fields, as findings write them. */
import { oneLine } from '../finding.ts';

/** A name for a sentence. */
export function code(name: string): string {
  return `\`${oneLine(name).replaceAll('`', '’')}\``;
}
