/** The sentences of what was seen. */
import type { Trace } from '../../model/trace.ts';
import { oneLine, withoutStop } from '../finding.ts';
import type { Failing } from './seen.ts';

/** A number as people write it: 1,000. */
export function count(number: number): string {
  return number.toLocaleString('en-US');
}

/** `1 row`, `1,000 rows`. */
export function rows(number: number): string {
  return `${count(number)} ${number === 1 ? 'row' : 'rows'}`;
}

/** What a failing statement said, and on which rows. */
export function failureWitness({ failure, onPlain }: Failing, filled: number): string {
  const where = filled === 0 ? 'fails' : `fails on ${rows(filled)}`;
  const which = onPlain || filled === 0 ? '' : ', NULLs and repeated values among them';
  const hints = failure.hint === undefined ? '' : ` (${withoutStop(failure.hint)})`;
  return `${where}${which}: ${withoutStop(failure.message)}${hints}`;
}

/** The lock of a trace on a table, in words. */
export function lockOn({ locks, held }: Trace, relation: string): string | undefined {
  const lock = [...locks, ...held].find((one) => one.relation === relation);
  if (lock === undefined) return undefined;
  const until = lock.heldTo === 'end' ? 'until the transaction ends' : 'while it runs';
  return `${lock.mode} ${until}`;
}

/** What was seen of work on a table. */
export function workWitness(what: string, trace: Trace, relation: string, filled: number): string {
  const lock = lockOn(trace, relation);
  return oneLine(`${what} ${rows(filled)}${lock === undefined ? '' : `, ${lock}`}`);
}
