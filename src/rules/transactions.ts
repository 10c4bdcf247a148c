/** Which statements of a migration share a transaction. */
import { type Sender, splits } from '../model/sending.ts';
import type { ParsedScript, Statement } from '../sql/script.ts';

/** How the statements of one script are sent. */
export interface Transactions {
  /** The script goes to the server as one simple query. */
  readonly oneBatch: boolean;
  /** It would be split, were it not for a statement that Prisma's parser can't read. */
  readonly fallsBack: boolean;
  /** Per statement: equal numbers share a transaction. */
  readonly group: readonly number[];
  /** Per statement: between a BEGIN and its COMMIT. */
  readonly inBlock: readonly boolean[];
  /** The BEGIN that no COMMIT or ROLLBACK ends. */
  readonly unclosed: Statement | undefined;
}

/** Works out the transactions of a script. */
export function transactionsOf(script: ParsedScript, sender: Sender): Transactions {
  const { statements } = script;
  const oneBatch = !splits(sender, statements);
  const fallsBack = oneBatch && sender.sending === 'statement' && statements.length > 1;
  const group: number[] = [];
  const inBlock: boolean[] = [];
  let current = 0;
  let open: Statement | undefined;
  for (const statement of statements) {
    const change = statement.actions.find((action) => action.kind === 'transaction')?.change;
    if (change === 'begin' && open === undefined) {
      open = statement;
      // In one batch BEGIN takes over the implicit transaction with all that ran in it.
      if (!oneBatch) current += 1;
    } else if (!oneBatch && open === undefined) {
      current += 1;
    }
    group.push(current);
    inBlock.push(open !== undefined);
    if (change === 'commit' || change === 'rollback' || change === 'prepare') {
      open = undefined;
      current += 1;
    }
  }
  return { oneBatch, fallsBack, group, inBlock, unclosed: open };
}
