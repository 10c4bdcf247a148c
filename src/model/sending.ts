/**
 * How a migration is sent to PostgreSQL.
 *
 * Up to 7.3 Prisma sends a file as one simple query, an implicit transaction. From 7.4 its engine takes the file apart and
 * sends statement by statement, so what came before a failure stays (prisma-engines#5767); where its SQL parser can't read
 * a statement the file goes as one batch again, of which `DROP INDEX CONCURRENTLY` is the known case
 * (prisma-engines#5847). Teams with a runner of their own say how it does it: `transaction` in the config.
 */
import semver from 'semver';

/** `file`: one batch a file. `statement`: each statement commits by itself. */
export type Sending = 'file' | 'statement';

/** Who sends the migrations, and how. */
export interface Sender {
  readonly sending: Sending;
  /** For sentences, such as `Prisma 7.10.0`. */
  readonly name: string;
  /** Whether a statement that it can't read makes it send the whole file as one batch. */
  readonly fallsBack: boolean;
  /** It is none of Prisma's: a file may be more than one batch to it, such as a transaction of its own. */
  readonly own?: true;
}

/** The latest Prisma up to which a file is one transaction: what is taken for granted where no version is known. */
export const cautiousVersion = '7.3.0';

/** What a Prisma version does with a migration file. */
export function sendingOf(prismaVersion: string): Sending {
  return semver.gte(semver.coerce(prismaVersion) ?? '0.0.0', '7.4.0') ? 'statement' : 'file';
}

/** The sender of a project: its Prisma, unless the config tells of another runner. */
export function senderOf(prismaVersion: string, transaction: Sending | undefined): Sender {
  if (transaction !== undefined)
    return { sending: transaction, name: "the team's own runner", fallsBack: false, own: true };
  const sending = sendingOf(prismaVersion);
  return { sending, name: `Prisma ${prismaVersion}`, fallsBack: sending === 'statement' };
}

/** Whether Prisma's own SQL parser can't read a statement, as far as is known: then the whole file goes as one batch. */
function isUnreadToPrisma(statement: { readonly text: string }): boolean {
  return /^\s*drop\s+index\s+concurrently\b/i.test(statement.text);
}

/** Whether the sender splits a script of these statements. */
export function splits(sender: Sender, statements: readonly { readonly text: string }[]): boolean {
  return sender.sending === 'statement' && !(sender.fallsBack && statements.some(isUnreadToPrisma));
}
