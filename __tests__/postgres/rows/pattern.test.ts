import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { quoteLiteral } from '../../../src/model/names.ts';
import type { Database, Server, SqlConnection } from '../../../src/ports.ts';
import { groupsInOrder } from '../../../src/postgres/rows/order.ts';
import { likesOf, matchesOf } from '../../../src/postgres/rows/pattern.ts';
import { openSeventeen } from '../support/servers.ts';

let server: Server;
let database: Database;
let connection: SqlConnection;
beforeAll(async () => {
  server = await openSeventeen();
  database = await server.createDatabase();
  connection = await database.connect();
});
afterAll(async () => {
  await connection[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

/** Whether all of the first fifty texts match, and how many of them differ. */
async function tried(text: string, condition: string): Promise<readonly [boolean, number]> {
  const { rows } = await connection.query(
    `SELECT bool_and(t ${condition}), count(DISTINCT t) FROM (SELECT ${text} AS t FROM generate_series(1, 50) i) s`,
  );
  return [rows[0]?.[0] === 't', Number(rows[0]?.[1])];
}

it.each([
  ['^[a-z0-9]+(-[a-z0-9]+)*$', 50],
  ['^\\+[1-9]\\d{7,14}$', 50],
  ['^[A-Z]{2}$', 50],
  ['^https?://[^/ ]+/?$', 50],
  ['^(red|green)$', 1],
  ['^#[0-9a-fA-F]{6}$', 50],
  ['^[[:alpha:]][[:alnum:]_]*$', 50],
  ["^it's \\\\ [^a-z]$", 30],
  ['^[]x-]+$', 16],
  ['^\\w+@\\w+\\.[a-z]{2,3}$', 50],
  ['a.c', 36],
  ['^(?:\\d{3}-){2}\\d{4}$', 50],
  ['', 1],
])('finds texts for %s', async (expression, atLeast) => {
  const series = matchesOf(expression);
  const [all, different] = await tried(series?.('i') ?? 'NULL', `~ ${quoteLiteral(expression)}`);
  expect(all).toBe(true);
  expect(different).toBeGreaterThanOrEqual(atLeast);
});

it.each(['(a)\\1', '(?=a)a', 'a)', `${'('.repeat(5_000)}a${')'.repeat(5_000)}`, '((a{200}){200}){200}'])(
  'knows that it can not read %.20s',
  (expression) => {
    expect(matchesOf(expression)).toBeUndefined();
  },
);

it.each(['inv-%', '%_x', '100\\%', "it's", '%', 'plain'])('finds texts LIKE %s', async (pattern) => {
  expect((await tried(likesOf(pattern)('i'), `LIKE ${quoteLiteral(pattern)}`))[0]).toBe(true);
});

it('puts what is reached first, and cycles together', () => {
  const next: Readonly<Record<string, readonly string[]>> = {
    a: ['b'],
    b: ['c'],
    c: ['b', 'd'],
    d: [],
    e: ['a', 'd'],
  };
  expect(groupsInOrder(Object.keys(next), (item) => next[item] ?? [])).toEqual([
    ['d'],
    ['b', 'c'],
    ['a'],
    ['e'],
  ]);
});
