/** The sentences of what was seen. */
import type { Trace } from '../../model/trace.ts';
import { oneLine, withoutStop } from '../finding.ts';
import type { Failing } from './seen.ts';

/** A number as people write it: 1,000. */
export function count(number: number): string {
  return number.toLocaleString('en-US');
}

/** `1 row`, `1,000 rows`; those of a copy of real data are `1,000 real rows`. */
export function rows(number: number, real = false): string {
  return `${count(number)} ${real ? 'real ' : ''}${number === 1 ? 'row' : 'rows'}`;
}

/** The same of rows that are gone: generated ones, and those that migrations of base had made; or real ones. */
export function rehearsalRows(number: number, real = false): string {
  return real ? rows(number, real) : `${count(number)} rehearsal ${number === 1 ? 'row' : 'rows'}`;
}

/** What a failing statement said, and on which rows; `inTheWay` is what the finding's probe counted. */
export function failureWitness(
  { failure, onPlain, onReal, leaves }: Failing,
  filled: number,
  inTheWay?: number,
): string {
  const where = filled === 0 ? 'fails' : `fails on ${rows(filled, onReal)}`;
  const many = inTheWay === undefined ? '' : ` (the probe counts ${count(inTheWay)})`;
  const which = onReal ? many : onPlain || filled === 0 ? '' : ', NULLs and repeated values among them';
  const hints = failure.hint === undefined ? '' : ` (${withoutStop(failure.hint)})`;
  const names = leaves.map((name) => `"${name.split('.').at(-1)}"`).join(', ');
  const left = leaves.length === 0 ? '' : `; the index ${names} stays behind, not valid`;
  return `${where}${which}: ${withoutStop(failure.message)}${hints}${left}`;
}

/** The lock of a trace on a table, under any of its names, in words. */
function lockOn({ locks, held }: Trace, names: ReadonlySet<string>): string {
  const lock = [...locks, ...held].find(({ relation }) => names.has(relation));
  if (lock === undefined) return '';
  return `, ${lock.mode} ${lock.heldTo === 'end' ? 'until the transaction ends' : 'while it runs'}`;
}

/** What was seen of work on a table. */
export function workWitness(
  did: string,
  trace: Trace,
  names: ReadonlySet<string>,
  filled: number,
  real: boolean,
): string {
  return oneLine(`${did} ${rows(filled, real)}${lockOn(trace, names)}`);
}
