import { postgres, type ScriptRule } from './rule.ts';

/** BEGIN without an end. */
export const unclosedTransaction: ScriptRule = {
  id: 'unclosed-transaction',
  group: 'it fails, full stop',
  severity: 'error',
  title: 'A transaction is begun and not ended',
  when: 'A `BEGIN` or `START TRANSACTION` that no `COMMIT` or `ROLLBACK` of the file ends.',
  effect:
    'What Prisma does next runs in the open transaction, and all of it is rolled back when the connection closes, though the deploy reported success.',
  instead:
    'End the file with `COMMIT;`, or leave BEGIN out: up to Prisma 7.3 the file is one transaction anyway.',
  references: [postgres('sql-begin.html')],
  implies: [],
  findInScript({ transactions: { unclosed } }) {
    if (unclosed === undefined) return [];
    const message =
      'The transaction that begins here is never committed: what the file does is rolled back when the connection closes.';
    return [{ message, object: undefined, line: unclosed.line, endLine: unclosed.endLine }];
  },
};
