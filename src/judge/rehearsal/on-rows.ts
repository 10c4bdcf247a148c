/** Findings of the text that turn on rows, held against real ones; and what became of values in another type. */
import type { Finding } from '../../model/report.ts';
import { comparedRows, type Retyped } from '../../rehearse/retyped.ts';
import type { SeenChange } from './seen.ts';
import { count, rows } from './witness.ts';

/** Rules that tell of rows which are in the way, and of nothing else. */
export const ofRows = new Set([
  'set-not-null',
  'unique-on-existing',
  'foreign-key-on-existing',
  'check-on-existing',
  'type-change',
  'type-narrowed',
  'enum-value-removed',
]);

/** It ran on real rows, and none of them was in its way: what is live now may still hold one, so that a note stays. */
export function withstood(finding: Finding, seen: SeenChange, filled: number): Finding | undefined {
  if (finding.rule === 'type-narrowed') {
    const narrow = narrowed(finding, seen);
    if (narrow !== undefined) return { ...narrow, severity: 'error' };
    // Not all values were compared, or none.
    if (filled > comparedRows || retypedTo(finding, seen)?.lost !== 0) return undefined;
  }
  return { ...executed(finding, `ran on ${rows(filled, true)}: none is in its way`), severity: 'note' };
}

/** What could not be run behind something that fails was asked before all the same: of real rows that tells much. */
export function withCount(finding: Finding, { rehearsed }: SeenChange): Finding {
  const held = rehearsed.counted.get(finding.probe ?? '') ?? 0;
  if (held === 0 || !ofRows.has(finding.rule)) return finding;
  const witness = `the probe counts ${count(held)} on the real rows, before the migrations`;
  return { ...finding, evidence: 'observed', witness };
}

/** It was run, and this happened. */
export function executed(finding: Finding, witness: string): Finding {
  return { ...finding, evidence: 'executed', witness };
}

/** Values that the new type can't give back. */
export function narrowed(finding: Finding, seen: SeenChange): Finding | undefined {
  const change = retypedTo(finding, seen);
  if (change === undefined || change.lost === undefined || change.lost === 0) return undefined;
  return executed(
    finding,
    `${count(change.lost)} of ${change.values < comparedRows ? '' : 'the first '}${count(change.values)} values can not be had back from ${change.to}`,
  );
}

function retypedTo({ object }: Finding, { rehearsed }: SeenChange): Retyped | undefined {
  return rehearsed.retyped.find(({ relation, column }) => `${relation}.${column}` === object);
}
