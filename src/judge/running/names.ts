/** Names of the client's tables, types and fields, as findings write them. */
import { dotted } from '../../sql/names.ts';
import { oneLine } from '../finding.ts';
import type { InSchema } from './models.ts';

/** A table or type as in the Report's `object`. */
export function pathOf({ schema, name }: InSchema): string {
  return dotted(schema, name);
}

/** A name for a sentence. */
export function code(name: string): string {
  return `\`${oneLine(name).replaceAll('`', '’')}\``;
}
