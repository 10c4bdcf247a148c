/** Sequences that give numbers which rows have: what the rehearsal saw of them as findings. Pure. */
import type { Finding } from '../../model/report.ts';
import type { TakenNumber } from '../../rehearse/taken-numbers.ts';
import { type Change, isStep, type Step } from '../../rules/change.ts';
import { nameIn, quote } from '../../rules/say.ts';
import { quoteLiteral } from '../../sql/names.ts';
import { finding } from '../finding.ts';
import type { SeenChange } from './seen.ts';
import { count } from './witness.ts';

/** One for each column, at the statement that gives it its numbers. */
export function takenNumberFindings({ change, rehearsed }: SeenChange): readonly Finding[] {
  return rehearsed.taken.map((taken) => {
    const { relation, column, sequence, owned, next } = taken;
    const step = stepOf(change, taken);
    const [schema = '', ...name] = relation.split('.');
    const table = nameIn(change, { schema, name: name.join('.') });
    const id = quote(column);
    // The server chooses the name of an identity column's sequence, which may be another one in production.
    const of = owned
      ? `pg_get_serial_sequence(${quoteLiteral(table)}, ${quoteLiteral(column)})`
      : quoteLiteral(nameIn(change, sequence));
    return finding({
      rule: 'sequence-behind',
      evidence: 'observed',
      ...(step === undefined
        ? {}
        : {
            migration: step.script.name,
            file: step.script.file,
            line: step.action.line,
            endLine: step.action.endLine,
          }),
      object: `${relation}.${column}`,
      message: `The next number for ${id} of ${table} is ${next}, from the sequence ${nameIn(change, sequence)}: every create that leaves it to the database fails until it is past the numbers that rows have.`,
      instead: `At the end of the migration: \`SELECT setval(${of}, (SELECT max(${id}) FROM ${table}));\``,
      witness: `${count(taken.rows)} rehearsal ${taken.rows === 1 ? 'row has' : 'rows have'} this number or a higher one`,
      probe: `SELECT count(*) FROM ${table} WHERE ${id} >= ${next}`,
      about: 'behind',
    });
  });
}

/** What gives the column its numbers; else the last statement on the table. */
function stepOf(change: Change, { relation, column }: TakenNumber): Step | undefined {
  const on = change.steps.filter(({ facts: { table } }) => `${table?.schema}.${table?.name}` === relation);
  return (
    on.findLast((step) => isStep(step, 'set-default', 'add-identity') && step.action.column === column) ??
    on.at(-1)
  );
}
