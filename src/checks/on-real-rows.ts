/** The checks that know rows, once more: what a rehearsal on generated rows said gives way to what one on real rows says. */
import type { Runner } from '../rehearse/runner.ts';
import type { OnBase } from '../rehearse/states.ts';
import { namingGenerated } from './generated.ts';
import type { ProjectRequest } from './project.ts';
import { rehearseOnRealRows } from './real-rows.ts';
import type { RehearsalChecked, RehearsedOnce } from './rehearsal.ts';
import { sentences, type TimedResult, timed } from './result.ts';
import type { StatementsChecked } from './statements.ts';
import type { Subject } from './subject.ts';
import { keepingSuggestions } from './suggestions.ts';

/** What rows tell. */
interface ToldByRows {
  readonly rehearsal: TimedResult & RehearsalChecked;
  readonly statements: TimedResult & StatementsChecked;
}

/**
 * What both come to on real rows, where those are wanted; else nothing that takes the place of `before`.
 * @param again what the rehearsal on generated rows hands on; undefined: there was none.
 * @throws PreflightError where the database can't be copied.
 */
export async function onRealRows(
  again: RehearsedOnce | undefined,
  before: ToldByRows,
  { realRows, progress }: ProjectRequest,
  subject: Subject,
  runner: Runner,
  states: OnBase,
): Promise<Partial<ToldByRows>> {
  if (again === undefined || realRows.kind === 'off') return {};
  if (realRows.kind === 'withheld')
    return {
      rehearsal: { ...before.rehearsal, remark: sentences(before.rehearsal.remark, realRows.why) },
    };
  const { statements: judged, ...rehearsal } = await progress.during('Rehearsing on real rows', () =>
    timed('rehearsal', () => rehearseOnRealRows(again, realRows.database, runner)),
  );
  const { id, ms } = before.statements;
  const named = await namingGenerated(subject, runner, states, { ...judged, id, ms });
  return {
    rehearsal: { ...rehearsal, ms: before.rehearsal.ms + rehearsal.ms },
    statements: keepingSuggestions(named, before.statements),
  };
}
