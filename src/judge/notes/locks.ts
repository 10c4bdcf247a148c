/** Who waits while the migrations run, and for how long. */
import type { Note, StatementReport } from '../../model/report.ts';
import { list } from '../../rules/say.ts';
import { decides, type NoteFacts, objectInCode } from './facts.ts';

const exclusive = 'AccessExclusiveLock';

/** What others can't do meanwhile, and what takes the time. */
interface Wait {
  readonly blocked: 'reads and writes' | 'writes';
  readonly work: 'written anew' | 'read from end to end';
}

/** One line for each kind of waiting that takes longer the more rows there are. */
export function lockNotes({ statements }: Pick<NoteFacts, 'statements'>): Note[] {
  const tables = new Map<string, { readonly wait: Wait; readonly names: Set<string> }>();
  for (const statement of statements) {
    if (statement.grows === false) continue;
    for (const { relation, mode } of statement.locks) {
      const wait = waitOf(statement, relation, mode);
      if (wait === undefined) continue;
      const key = `${wait.blocked} ${wait.work}`;
      const known = tables.get(key) ?? { wait, names: new Set() };
      known.names.add(objectInCode(relation));
      tables.set(key, known);
    }
  }
  return [...tables.values()].map(({ wait, names }) => ({
    kind: 'lock',
    text: `${wait.blocked === 'writes' ? 'Writes' : 'Reads and writes'} wait on ${list([...names], 8)} while ${names.size === 1 ? 'it is' : 'each is'} ${wait.work}: the more rows, the longer.`,
  }));
}

function waitOf(statement: StatementReport, relation: string, mode: string): Wait | undefined {
  if (statement.blocks.length === 0) return undefined;
  const work = statement.rewrites.includes(relation)
    ? 'written anew'
    : statement.scans.includes(relation)
      ? 'read from end to end'
      : undefined;
  if (work === undefined) return undefined;
  return { blocked: mode === exclusive ? 'reads and writes' : 'writes', work };
}

/**
 * One line where a table that is there is locked against everything and nothing limits the wait for that lock: it queues
 * behind the longest query, and every other query queues behind it. Said where the work under the lock takes time, or beside
 * something to decide: a column that is added in an ordinary change is not worth it.
 */
export function timeoutNotes(facts: NoteFacts): Note[] {
  const { statements } = facts;
  const names = new Set<string>();
  let works = false;
  const limited = new Set<string>();
  for (const statement of statements) {
    const { migration, sql, locks } = statement;
    if (/^\s*set\s+(?:local\s+|session\s+)?lock_timeout\b/i.test(sql)) limited.add(migration);
    if (limited.has(migration)) continue;
    for (const { relation, mode } of locks) {
      if (mode !== exclusive) continue;
      names.add(objectInCode(relation));
      works ||= waitOf(statement, relation, mode) !== undefined;
    }
  }
  if (names.size === 0 || (!works && !decides(facts))) return [];
  const text = `Nothing limits the wait for the exclusive lock on ${list([...names], 3)}: behind one long query it waits, and all others behind it. Limit it with \`?options=-c%20lock_timeout%3D5s\` at the end of the URL of the deploy, or \`ALTER ROLE <its role> SET lock_timeout = '5s'\`. If it strikes: \`npx prisma migrate resolve --rolled-back <name>\`, and deploy again.`;
  return [{ kind: 'lock', text }];
}
