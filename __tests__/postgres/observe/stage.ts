/** A filled database to watch migrations on, and traces in few words. */
import { readFileSync } from 'node:fs';
import type { Sending } from '../../../src/model/sending.ts';
import type { Trace, TraceLock, Watched } from '../../../src/model/trace.ts';
import type { Database, WatchedScript } from '../../../src/ports.ts';
import { transactionsOf } from '../../../src/rules/transactions.ts';
import type { SqlParser } from '../../../src/sql/parser.ts';

/** Tables of 100 rows each, but for `bare`, which has none. */
export const filled: string = readFileSync(new URL('filled.sql', import.meta.url), 'utf8');

/** Scripts as the project's parser takes them apart, for a Prisma that sends files or statements. */
export async function scriptsOf(
  parser: SqlParser,
  files: readonly string[],
  sending: Sending,
): Promise<readonly WatchedScript[]> {
  const sender = { sending, name: 'test', fallsBack: false };
  return (await parser.parseMany(files)).map((script, at) => {
    if (script.error !== undefined) throw new Error(script.error.message);
    const { group, oneBatch } = transactionsOf(script, sender);
    return { name: `m${at + 1}`, statements: script.statements, groups: group, oneBatch };
  });
}

/** Watches files on a copy of a database. */
export async function watchOn(
  parser: SqlParser,
  base: Database,
  files: readonly string[],
  sending: Sending = 'file',
): Promise<Watched> {
  await using copy = await base.clone();
  return await copy.watch(await scriptsOf(parser, files, sending));
}

/** What a trace says, without what it says of itself; empty parts are left out. */
export interface Said {
  locks?: readonly string[];
  held?: readonly string[];
  blocks?: 'all' | 'writes';
  rewrites?: readonly string[];
  scans?: readonly string[];
  grows?: boolean;
  /** Inserted, updated, deleted. */
  rows?: readonly [number, number, number];
  /** `t`, `t.column` or `rows of t`: rows/values. */
  lost?: readonly string[];
  nothing?: true;
  error?: string;
}

const short = (name: string) => name.replace(/^public\./, '');
const lockText = ({ relation, mode, heldTo }: TraceLock) =>
  `${short(relation)} ${mode.replace(/Lock$/, '')}${heldTo === 'end' ? ' to end' : ''}`;

/** A trace in few words. */
export function said(trace: Trace): Said {
  const { inserted, updated, deleted } = trace.rows;
  const rows = [inserted, updated, deleted] as const;
  const blocks = trace.blocks.join(' ');
  return {
    ...(trace.locks.length > 0 && { locks: trace.locks.map(lockText) }),
    ...(trace.held.length > 0 && { held: trace.held.map(lockText) }),
    ...(blocks !== '' && {
      blocks:
        blocks === 'select insert update delete'
          ? ('all' as const)
          : blocks === 'insert update delete'
            ? ('writes' as const)
            : (blocks as 'all'),
    }),
    ...(trace.rewrites.length > 0 && { rewrites: trace.rewrites.map(short) }),
    ...(trace.scans.length > 0 && { scans: trace.scans.map(short) }),
    ...(trace.grows !== undefined && { grows: trace.grows }),
    ...(rows.some((count) => count > 0) && { rows }),
    ...(trace.lost.length > 0 && {
      lost: trace.lost.map(({ relation, column, of, rows: count, values }) => {
        const what = of === 'column' ? `${short(relation)}.${column}` : short(relation);
        return `${of === 'rows' ? 'rows of ' : ''}${what}: ${count}/${values ?? '?'}`;
      }),
    }),
    ...(trace.changedNothing === true && { nothing: true as const }),
    ...(trace.error !== undefined && { error: trace.error.sqlstate }),
  };
}
