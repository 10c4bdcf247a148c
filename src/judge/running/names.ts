/** Names of the client's tables, types and fields, as findings write them. */
import { inCode } from '../../model/words.ts';
import { oneLine } from '../finding.ts';

/** A name for a sentence. */
export function code(name: string): string {
  return inCode(oneLine(name));
}
