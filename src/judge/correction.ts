/** How a statement that a server refuses is put right, by what the server said. */
import type { DatabaseFailure } from '../model/failure.ts';
import type { Finding } from '../model/report.ts';
import type { RunFailure } from '../rehearse/run.ts';

interface Known {
  /** SQLSTATEs, of PostgreSQL's appendix A. */
  readonly states: readonly string[];
  /** What the message must hold besides; PostgreSQL's words of 12 to 18, which are English here (`lc_messages`). */
  readonly says?: RegExp;
  readonly do: string;
}

/** The first that fits counts: where a state has several, the particular come before the general. */
const corrections: readonly Known[] = [
  {
    states: ['42883'],
    says: /function uuid_generate_v\d/,
    do: 'Use `gen_random_uuid()`, which needs no extension, or write `CREATE EXTENSION IF NOT EXISTS "uuid-ossp"` before it.',
  },
  {
    states: ['42883'],
    says: /function (?:digest|hmac|crypt|gen_salt|gen_random_bytes)\(/,
    do: 'Write `CREATE EXTENSION IF NOT EXISTS "pgcrypto"` before it.',
  },
  {
    states: ['42704'],
    says: /operator class "gin_trgm_ops"|operator class "gist_trgm_ops"/,
    do: 'Write `CREATE EXTENSION IF NOT EXISTS "pg_trgm"` before it.',
  },
  {
    states: ['42704'],
    says: /type "(?:big|small)?serial[248]?" does not exist/,
    do: 'Only a new column can be of a serial type (Prisma writes it here by mistake): write `BIGINT`, `INTEGER` or `SMALLINT`, and give the sequence of the column the same type: `ALTER SEQUENCE … AS BIGINT`.',
  },
  {
    states: ['42P01', '42703', '42704', '42883', '3F000'],
    do: 'Look at the name: nothing before this statement makes it, or it is written without the quotes that a name with capitals needs.',
  },
  {
    states: ['42P07', '42701', '42710', '42723', '42P06'],
    do: 'A migration before this one makes it already: take the statement out, or choose another name.',
  },
  {
    states: ['2BP01'],
    do: 'Drop or change what depends on it first, in the same migration: CASCADE would do it unseen.',
  },
  {
    states: ['0A000'],
    says: /used by a view or rule/,
    do: 'Drop the view before this statement and create it again after it, in the same migration.',
  },
  {
    states: ['0A000'],
    says: /used in a policy definition/,
    do: 'Drop the policy before this statement and create it again after it, in the same transaction (BEGIN and COMMIT where Prisma sends none).',
  },
  {
    states: ['0A000'],
    says: /used by a generated column|used in a trigger definition|used by a function or procedure/,
    do: 'Drop what uses the column before this statement and create it again after it, in the same migration.',
  },
  {
    states: ['42804'],
    says: /^default for column/,
    do: 'Write `ALTER COLUMN … DROP DEFAULT` before the change of type and `SET DEFAULT` after it.',
  },
  {
    states: ['42804'],
    says: /^foreign key constraint/,
    do: 'Give the column the type of the one that it refers to.',
  },
  {
    states: ['42804'],
    says: /cannot be cast automatically/,
    do: 'Say how an old value becomes a new one: `TYPE … USING …`.',
  },
  {
    states: ['42830'],
    do: 'What a foreign key refers to must be unique: make the primary key or the unique index on it first.',
  },
  {
    states: ['55P04'],
    do: 'A new enum value can be used once it is committed: leave the ADD VALUE here, and use it in a migration of its own after this one.',
  },
  {
    states: ['22001', '22003', '22007', '22P02', '23502', '23503', '23505', '23514', '23P01'],
    do: 'Put the rows that it fails on right first, in this migration or in one before it, or leave them out with a WHERE.',
  },
  {
    states: ['42601'],
    do: 'It is not SQL that PostgreSQL can read: look at the place that it names. A reserved word as a name (user, order) needs quotes.',
  },
];

/** What is known to help against such a failure, in one or two sentences; undefined: nothing particular. */
export function knownCorrection({ sqlstate, message }: DatabaseFailure): string | undefined {
  return corrections.find(({ states, says }) => states.includes(sqlstate) && (says?.test(message) ?? true))
    ?.do;
}

/**
 * The same for a run that needs an answer in any case. Undefined where one of the findings is about that failure and
 * advises: it knows the statement, and this only the state.
 */
export function correctionOf(
  { migration, statement, database }: Pick<RunFailure, 'migration' | 'statement' | 'database'>,
  findings: readonly Finding[] = [],
): string | undefined {
  // Without a statement the whole file failed, as one that is no SQL.
  const isThere = ({ line, message }: Finding) =>
    statement === undefined ||
    line === statement.line ||
    new RegExp(String.raw`\bline ${statement.line}\b`).test(message);
  const isAnswered = findings.some(
    (one) =>
      one.migration === migration &&
      one.instead !== undefined &&
      one.sqlstate !== undefined &&
      one.sqlstate === database?.sqlstate &&
      isThere(one),
  );
  if (isAnswered) return undefined;
  return (database && knownCorrection(database)) ?? 'Correct the statement.';
}
