import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database, Server, SqlConnection } from '../../src/ports.ts';
import { openServer } from '../../src/postgres/index.ts';
import { castsByItself, knownTypes } from '../../src/rules/casts.ts';
import { typeCost } from '../../src/rules/type-cost.ts';
import { typeOfText } from '../../src/sql/types.ts';

/** Types with every kind of length; each pair of kin is tried. */
const kin: readonly (readonly string[])[] = [
  [
    'text',
    'character varying',
    'character varying(10)',
    'character varying(20)',
    'character(5)',
    'character(10)',
    'citext',
    'name',
    'xml',
  ],
  ['text[]', 'character varying[]', 'character varying(10)[]', 'character varying(20)[]', 'text'],
  [
    'numeric',
    'numeric(10,2)',
    'numeric(12,2)',
    'numeric(12,4)',
    'numeric(8,2)',
    'numeric(10,0)',
    'smallint',
    'integer',
    'bigint',
    'real',
    'double precision',
    'oid',
    'money',
  ],
  ['numeric(10,2)[]', 'numeric(12,2)[]', 'numeric[]', 'integer[]', 'bigint[]'],
  [
    'timestamp without time zone',
    'timestamp(3) without time zone',
    'timestamp(6) without time zone',
    'timestamp(0) without time zone',
    'timestamp with time zone',
    'timestamp(3) with time zone',
    'timestamp(6) with time zone',
    'date',
  ],
  [
    'time without time zone',
    'time(3) without time zone',
    'time(6) without time zone',
    'time with time zone',
    'time(3) with time zone',
  ],
  ['interval', 'interval(3)', 'interval(6)', 'time without time zone'],
  ['bit(5)', 'bit(10)', 'bit varying', 'bit varying(5)', 'bit varying(10)'],
  ['inet', 'cidr', 'text'],
  ['json', 'jsonb', 'text', 'uuid', 'bytea'],
];
const pairs = kin.flatMap((types) =>
  types.flatMap((from) => types.filter((to) => to !== from).map((to) => [from, to] as const)),
);

/** Tries ALTER COLUMN TYPE on the server itself, pair by pair: whether it rewrites the table; NULL where it is refused. */
const tryAll = `
CREATE FUNCTION try_all(sources text[], targets text[]) RETURNS SETOF boolean LANGUAGE plpgsql AS $$
DECLARE before oid;
BEGIN
  FOR at IN 1 .. cardinality(sources) LOOP
    EXECUTE format('CREATE TABLE t (c %s)', sources[at]);
    before := pg_relation_filenode('t');
    BEGIN
      EXECUTE format('ALTER TABLE t ALTER COLUMN c TYPE %s', targets[at]);
      RETURN NEXT pg_relation_filenode('t') <> before;
    EXCEPTION WHEN datatype_mismatch THEN
      RETURN NEXT NULL;
    END;
    DROP TABLE t;
  END LOOP;
END $$`;

/** For each pair whether the server rewrites the table; `undefined` where it refuses the change. */
async function rewrites(
  connection: SqlConnection,
  tried: readonly (readonly [string, string])[],
): Promise<(boolean | undefined)[]> {
  const array = (texts: readonly string[]) => `{${texts.map((text) => `"${text}"`).join(',')}}`;
  const { rows } = await connection.query('SELECT try_all($1::text[], $2::text[])::text', [
    array(tried.map(([from]) => from)),
    array(tried.map(([, to]) => to)),
  ]);
  return rows.map(([answer]) => (answer == null ? undefined : answer === 'true'));
}

describe.each(['14', '15', '16', '17', '18'])('PostgreSQL %s', (version) => {
  let server: Server;
  let database: Database;
  let connection: SqlConnection;
  beforeAll(async () => {
    server = await openServer({ version, timeLimitMs: { statement: 20_000, run: 120_000 } });
    database = await server.createDatabase();
    connection = await database.connect();
    await connection.script('CREATE EXTENSION citext');
    await connection.script(tryAll);
  }, 120_000);
  afterAll(async () => {
    await connection?.[Symbol.asyncDispose]();
    await database?.[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
  });

  it.each(['UTC', 'Europe/Berlin'])('rewrites what the table says it rewrites, in %s', async (zone) => {
    await connection.script(`SET TimeZone = '${zone}'`);
    const wrong: string[] = [];
    const answers = await rewrites(connection, pairs);
    expect(answers).toHaveLength(pairs.length);
    for (const [at, [from, to]] of pairs.entries()) {
      const seen = answers[at];
      const [source, target] = [typeOfText(from), typeOfText(to)];
      const byItself = castsByItself(source, target, () => false);
      if ((seen !== undefined) !== byItself) wrong.push(`${from} to ${to}: cast by itself? said ${byItself}`);
      const cost = typeCost(source, target, []);
      const said = cost === 'rewrite' || (cost === 'zone' && zone !== 'UTC');
      if (seen !== undefined && seen !== said) wrong.push(`${from} to ${to}: rewrites ${seen}, said ${cost}`);
    }
    expect(wrong).toEqual([]);
  });

  it('casts by itself what the table says it does', async () => {
    await connection.script(`CREATE TYPE mood AS ENUM ('a')`);
    const isEnum = (type: { name: string }) => type.name === 'mood';
    const wrong: string[] = [];
    const types = [...knownTypes, 'mood'];
    const all = types.flatMap((from) => types.map((to) => [from, to] as const));
    const answers = await rewrites(connection, all);
    expect(answers).toHaveLength(all.length);
    for (const [at, [from, to]] of all.entries()) {
      const seen = answers[at] !== undefined;
      const said = castsByItself(typeOfText(from), typeOfText(to), isEnum);
      if (seen !== said) wrong.push(`${from} to ${to}: ${seen}, said ${said}`);
    }
    expect(wrong).toEqual([]);
  });
});
