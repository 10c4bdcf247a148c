/** Sends a migration as Prisma, or the team's own runner, would. */
import { DatabaseError } from '../model/failure.ts';
import { type Sender, splits } from '../model/sending.ts';
import type { SqlConnection, StatementSplitter } from '../ports.ts';

/** Sends a script as the sender would; a failure's offset and count are those of the whole script. */
export async function sendScript(
  connection: SqlConnection,
  script: string,
  sender: Sender,
  splitter: StatementSplitter,
): Promise<void> {
  const statements = sender.sending === 'statement' ? await splitter.split(script) : undefined;
  if (statements === undefined || !splits(sender, statements)) return connection.script(script);
  for (const [index, statement] of statements.entries()) {
    try {
      await connection.script(statement.text);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      const { offset } = error.failure;
      throw new DatabaseError({
        ...error.failure,
        offset: offset === undefined ? undefined : offset + statement.offset,
        completed: index,
      });
    }
  }
}
