/** Tables of every family of types and constraints, and what is particular about their rows. */

/** One family. */
export interface Case {
  readonly name: string;
  /** Makes its tables, in a schema of its own. */
  readonly sql: string;
  /** Tables that stay empty, and why. */
  readonly unfilled?: Readonly<Record<string, string | RegExp>>;
  /** Rows that a table has, where they are not all that was asked for: plain, awkward; undefined for "some". */
  readonly rows?: Readonly<Record<string, readonly [number, number] | undefined>>;
  /** Columns, as `table.column`, that hold NULL in plain rows because something wants it. */
  readonly nulls?: readonly string[];
  /** Columns that hold no NULL in awkward rows though they could alone. */
  readonly full?: readonly string[];
  /** Columns that repeat nothing in awkward rows though no key is on them alone. */
  readonly alone?: readonly string[];
  /** Columns whose NULLs and repetitions something takes away: not looked at in awkward rows. */
  readonly bound?: readonly string[];
  /** Conditions on plain or awkward rows, as SELECTs that give true. */
  readonly plain?: readonly string[];
  readonly awkward?: readonly string[];
}

/** One nullable and one required column of a type. */
const typed = (name: string, type: string, more: Omit<Case, 'name' | 'sql'> = {}): Case => ({
  name,
  sql: `CREATE TABLE t (id int PRIMARY KEY, a ${type}, b ${type} NOT NULL)`,
  ...more,
});

/** A type that can also be told apart: a unique column of it. */
const comparable = (name: string, type: string, more: Omit<Case, 'name' | 'sql'> = {}): Case => ({
  name,
  sql: `CREATE TABLE t (id ${type} PRIMARY KEY, a ${type}, b ${type} NOT NULL, u ${type} UNIQUE)`,
  ...more,
});

const numbers = [
  'smallint',
  'integer',
  'bigint',
  'numeric',
  'numeric(10,2)',
  'numeric(4,0)',
  'real',
  'double precision',
  'money',
];
const texts = ['text', 'varchar', 'varchar(191)', 'varchar(8)', 'char(6)', 'name', 'citext'];
const times = [
  'date',
  'time',
  'timetz',
  'timestamp',
  'timestamp(3)',
  'timestamptz',
  'timestamptz(3)',
  'interval',
];
const comparables = [
  'uuid',
  'bytea',
  'inet',
  'cidr',
  'macaddr',
  'macaddr8',
  'jsonb',
  'bit(12)',
  'bit varying(40)',
  'tsvector',
  'tsquery',
  'oid',
  'pg_lsn',
  'tid',
  'xid8',
  'regclass',
  'int[]',
  'text[]',
  'uuid[]',
  'int4range',
  'int8range',
  'numrange',
  'daterange',
  'tsrange',
  'tstzrange',
  'int4multirange',
  'tstzmultirange',
  'ltree',
  'cube',
  'hstore',
  'isbn',
  'isbn13',
  'issn',
  'issn13',
  'ismn',
  'ismn13',
  'ean13',
  'upc',
  'seg',
];
const others = [
  'json',
  'xml',
  'jsonpath',
  'point',
  'line',
  'lseg',
  'box',
  'path',
  'polygon',
  'circle',
  'xid',
  'cid',
  'pg_snapshot',
  'txid_snapshot',
  'int2vector',
  'lquery',
  'ltxtquery',
  'query_int',
  'json[]',
  'refcursor',
  'point[]',
  'lo',
  'earth',
];

export const types: readonly Case[] = [
  ...numbers.map((type) =>
    comparable(type, type, {
      awkward: [
        `SELECT bool_or(b = 0::${type === 'money' ? 'money' : 'int'}) AND bool_or(b < ${type === 'money' ? '0::money' : '0'}) FROM t`,
      ],
    }),
  ),
  ...texts.map((type) =>
    comparable(type, type, {
      awkward: [`SELECT bool_or(b::text = '') AND max(length(b::text)) >= 6 FROM t`],
    }),
  ),
  ...times.map((type) => comparable(type, type)),
  ...comparables.map((type) => comparable(type, type)),
  ...others.map((type) => typed(type, type)),
  typed('aclitem', 'aclitem', { alone: [] }),
  comparable('boolean', 'boolean', { rows: { t: [2, 2] }, bound: ['t.a', 't.b', 't.u'] }),
  typed('boolean that repeats', 'boolean', { awkward: ['SELECT count(DISTINCT b) = 2 FROM t'] }),
  comparable('"char"', '"char"', { rows: { t: undefined } }),
  comparable('bit(1)', 'bit', { rows: { t: [2, 2] }, bound: ['t.a', 't.b', 't.u'] }),
  comparable('varchar(1)', 'varchar(1)', { rows: { t: [36, 36] }, bound: ['t.a', 't.u'] }),
  {
    name: 'long texts',
    sql: 'CREATE TABLE t (id varchar(400) PRIMARY KEY, a text NOT NULL, b varchar(255) NOT NULL)',
    awkward: ['SELECT max(length(a)) >= 1000 AND max(length(b)) = 255 AND max(length(id)) >= 300 FROM t'],
  },
  {
    name: 'enum',
    sql: `CREATE TYPE e AS ENUM ('a', 'b''c', 'D'); CREATE TABLE t (id int PRIMARY KEY, a e, b e NOT NULL, c e[] NOT NULL)`,
    plain: ['SELECT count(DISTINCT b) = 3 FROM t'],
    awkward: [
      'SELECT count(DISTINCT a) = 3 AND count(DISTINCT b) = 3 FROM t',
      `SELECT bool_or(c = '{}') FROM t`,
    ],
  },
  {
    name: 'enum with more values than there are rows',
    sql: `CREATE TYPE e AS ENUM (${Array.from({ length: 1_000 }, (_, at) => `'v${at}'`).join(', ')});
      CREATE TABLE t (id int PRIMARY KEY, a e, b e NOT NULL, c e CHECK (c <> 'v7'), d e, n int, CHECK (d IS NULL OR n IS NOT NULL))`,
    awkward: [
      'SELECT count(DISTINCT a) > 30 AND count(DISTINCT b) > 30 AND count(DISTINCT c) > 20 FROM t',
      'SELECT bool_or(a IS NULL AND n > 5) AND bool_or(a IS NOT NULL AND n > 1) FROM (SELECT a, count(*) AS n FROM t GROUP BY a) AS s',
    ],
  },
  {
    name: 'enum without a value',
    sql: 'CREATE TYPE e AS ENUM (); CREATE TABLE t (id int PRIMARY KEY, a e); CREATE TABLE r (id int PRIMARY KEY, a e NOT NULL)',
    nulls: ['t.a'],
    unfilled: { r: 'No value is known for the type types_enum_without_a_value.e of its column a.' },
    bound: ['t.a'],
  },
  {
    name: 'composite',
    sql: `CREATE TYPE c AS (x int, y text, z numeric(6,2)[]);
      CREATE TABLE t (id int PRIMARY KEY, a c, b c NOT NULL UNIQUE, d c[] NOT NULL)`,
    plain: [`SELECT bool_and((b).x IS NOT NULL AND (b).y <> '') FROM t`],
    alone: ['t.b'],
  },
  {
    name: 'range of one own',
    sql: `CREATE TYPE floats AS RANGE (subtype = float8); CREATE TYPE words AS RANGE (subtype = text, collation = "C");
      CREATE TABLE t (id int PRIMARY KEY, a floats, b words NOT NULL, c floats_multirange NOT NULL)`
      .replace('floats_multirange', 'floatsmultirange')
      .replace('floatsmultirange', 'float_multi')
      .replace('subtype = float8', 'subtype = float8, multirange_type_name = float_multi'),
  },
  {
    name: 'domain',
    sql: `CREATE DOMAIN positive AS int CHECK (VALUE > 100);
      CREATE DOMAIN mail AS text NOT NULL CHECK (VALUE ~ '^[^@]+@[^@]+\\.[a-z]{2,}$');
      CREATE DOMAIN short AS varchar(5); CREATE DOMAIN big_positive AS positive CHECK (VALUE < 100000);
      CREATE TABLE t (id int PRIMARY KEY, a positive, b mail, c mail UNIQUE, d short, e big_positive NOT NULL, f short[] NOT NULL)`,
    full: ['t.b', 't.c'],
  },
  {
    name: 'unknown type with a default',
    sql: `CREATE TYPE mood AS ENUM (); CREATE TABLE t (id int PRIMARY KEY, a pg_node_tree, b gtsvector)`,
    nulls: ['t.a', 't.b'],
    bound: ['t.a', 't.b'],
  },
];

export const columns: readonly Case[] = [
  {
    name: 'generated and identity',
    sql: `CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n int NOT NULL, twice int GENERATED ALWAYS AS (n * 2) STORED,
      other bigint GENERATED BY DEFAULT AS IDENTITY UNIQUE, s serial, CHECK (twice > 10))`,
    bound: ['t.twice'],
  },
  {
    name: 'partial and expression keys',
    sql: `CREATE TABLE t (id int PRIMARY KEY, mail text NOT NULL, slug text NOT NULL, gone timestamptz, at timestamptz NOT NULL);
      CREATE UNIQUE INDEX ON t (lower(mail)); CREATE UNIQUE INDEX ON t (slug) WHERE gone IS NULL; CREATE UNIQUE INDEX ON t (date_trunc('day', at AT TIME ZONE 'UTC'))`,
    alone: ['t.mail', 't.at'],
    awkward: ['SELECT count(DISTINCT slug) < count(slug) FROM t'],
  },
  {
    name: 'keys over several columns',
    sql: `CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE o (id int PRIMARY KEY); CREATE TABLE u (id int PRIMARY KEY);
      CREATE TABLE t (o int NOT NULL REFERENCES o, u int NOT NULL REFERENCES u, e e NOT NULL, n int, PRIMARY KEY (o, u));
      CREATE TABLE v (o int NOT NULL REFERENCES o, e e NOT NULL, PRIMARY KEY (o, e));
      CREATE TABLE w (a int NOT NULL, b text NOT NULL, c e NOT NULL, UNIQUE (a, b), UNIQUE (b, c, a))`,
  },
  {
    name: 'a key on few values',
    sql: `CREATE TYPE e AS ENUM ('a', 'b', 'c'); CREATE TABLE t (e e PRIMARY KEY, n int NOT NULL)`,
    rows: { t: [3, 3] },
    bound: ['t.n'],
  },
  {
    name: 'NULLS NOT DISTINCT',
    sql: 'CREATE TABLE t (id int PRIMARY KEY, a int UNIQUE NULLS NOT DISTINCT, b int, c int, UNIQUE NULLS NOT DISTINCT (b, c))',
    bound: ['t.b', 't.c'],
  },
  {
    name: 'deferrable keys',
    sql: `CREATE TABLE t (id int PRIMARY KEY DEFERRABLE INITIALLY DEFERRED, position int NOT NULL UNIQUE DEFERRABLE, b boolean NOT NULL);
      CREATE TABLE few (id boolean UNIQUE DEFERRABLE INITIALLY DEFERRED)`,
    rows: { few: [2, undefined as never] },
    bound: ['few.id'],
  },
  {
    name: 'exclusion',
    sql: `CREATE TABLE t (id int PRIMARY KEY, room int NOT NULL, during tstzrange NOT NULL, EXCLUDE USING gist (room WITH =, during WITH &&));
      CREATE TABLE v (id int PRIMARY KEY, box box, EXCLUDE USING gist (box WITH &&) DEFERRABLE)`,
    alone: ['t.room', 't.during', 'v.box'],
  },
  {
    name: 'an index that raises an error for most values',
    sql: `CREATE TABLE t (id int PRIMARY KEY, n text NOT NULL); CREATE INDEX ON t ((n::int))`,
    rows: { t: undefined },
    bound: ['t.n'],
  },
  {
    name: 'quoted names',
    sql: `CREATE TABLE "we""ird" ("i" int PRIMARY KEY, "I" text, "a b" int CHECK ("a b" > 0), "n" int NOT NULL REFERENCES "we""ird", "order" text UNIQUE)`,
  },
  { name: 'no column', sql: 'CREATE TABLE t ()' },
];

export const conditions: readonly Case[] = [
  {
    name: 'numbers',
    sql: `CREATE TABLE t (id int PRIMARY KEY, a int CHECK (a >= 0), b numeric(5,2) NOT NULL CHECK (b BETWEEN 0 AND 1), c int NOT NULL CHECK (c > 5000),
      d smallint NOT NULL CHECK (d IN (3, 5)), h int NOT NULL CHECK (h % 7 = 0), e float8 CHECK (e > 0 AND e < 1), f int UNIQUE CHECK (f BETWEEN 5 AND 2000), g bigint NOT NULL CHECK (g < 0))`,
  },
  {
    name: 'a key within bounds',
    sql: 'CREATE TABLE t (n int PRIMARY KEY CHECK (n BETWEEN 5 AND 20))',
    rows: { t: [16, 16] },
  },
  {
    name: 'texts',
    sql: `CREATE TABLE t (id int PRIMARY KEY, status text NOT NULL CHECK (status IN ('open', 'closed')), len varchar(20) CHECK (length(len) = 7),
      slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), lk text NOT NULL CHECK (lk LIKE 'inv-%'), up text NOT NULL UNIQUE CHECK (up = upper(up)),
      phone text UNIQUE CHECK (phone ~ '^\\+[1-9]\\d{7,14}$'), iso char(2) NOT NULL CHECK (iso ~ '^[A-Z]{2}$'), url text CHECK (url ~* '^https?://'),
      short text NOT NULL CHECK (char_length(short) <= 10), filled text NOT NULL CHECK (btrim(filled) <> ''), hex text CHECK (hex ~ '^[0-9a-f]{64}$'),
      card text NOT NULL CHECK (card SIMILAR TO '[0-9]{4}-[0-9]{4}'), cur text NOT NULL CHECK (cur = ANY ('{EUR,USD}'::text[])))`,
    plain: ['SELECT count(DISTINCT status) = 2 FROM t', 'SELECT count(DISTINCT slug) = count(*) FROM t'],
    awkward: ['SELECT count(DISTINCT status) = 2 FROM t'],
  },
  {
    name: 'times',
    sql: `CREATE TABLE t (id int PRIMARY KEY, a date NOT NULL CHECK (a > '2020-01-01'), b timestamptz NOT NULL, c timestamptz, CHECK (b < c),
      d time NOT NULL CHECK (d >= '09:00' AND d <= '17:00'), e interval CHECK (e > '0'), f date NOT NULL CHECK (extract(isodow FROM f) < 6), g timestamp NOT NULL CHECK (g < now()))`,
  },
  {
    name: 'one of several',
    sql: `CREATE TABLE o (id int PRIMARY KEY); CREATE TABLE t (id int PRIMARY KEY, a int REFERENCES o, b int REFERENCES o, c text, CHECK (num_nonnulls(a, b, c) = 1));
      CREATE TABLE v (id int PRIMARY KEY, a int, b int, CHECK (a IS NULL OR b IS NULL)); CREATE TABLE w (id int PRIMARY KEY, a int, b int, CHECK ((a IS NULL) = (b IS NULL)))`,
    nulls: ['t.a', 't.b', 't.c', 'v.a', 'v.b'],
  },
  {
    name: 'a kind and its columns',
    sql: `CREATE TABLE t (id int PRIMARY KEY, kind text NOT NULL, n int, s text, d date,
      CHECK ((kind = 'number' AND n IS NOT NULL AND s IS NULL AND d IS NULL) OR (kind = 'text' AND s IS NOT NULL AND n IS NULL AND d IS NULL) OR (kind = 'date' AND d > '2021-05-05' AND n IS NULL AND s IS NULL)))`,
    nulls: ['t.n', 't.s', 't.d'],
    awkward: ['SELECT count(DISTINCT kind) = 3 FROM t'],
  },
  {
    name: 'columns against each other',
    sql: `CREATE TABLE t (id int PRIMARY KEY, low int NOT NULL, high int NOT NULL CHECK (low < high), a text NOT NULL, b text NOT NULL CHECK (a <> b),
      x numeric(8,2) NOT NULL, y numeric(8,2) NOT NULL, total numeric(8,2) NOT NULL CHECK (total = x + y))`,
  },
  {
    name: 'json, arrays, bytes, ranges',
    sql: `CREATE TABLE t (id int PRIMARY KEY, a jsonb NOT NULL CHECK (jsonb_typeof(a) = 'array'), b jsonb CHECK (b ? 'name'), c text[] NOT NULL CHECK (cardinality(c) BETWEEN 1 AND 3),
      d bytea NOT NULL CHECK (octet_length(d) = 32), e int4range NOT NULL CHECK (NOT isempty(e)), f int[] CHECK (array_length(f, 1) = 4), g text[] NOT NULL CHECK (g <@ '{red,green}'),
      h json NOT NULL CHECK (json_typeof(h) = 'object'), i jsonb CHECK (jsonb_typeof(i -> 'items') = 'array'))`,
  },
  {
    name: 'functions',
    sql: `CREATE FUNCTION allowed(t text) RETURNS boolean LANGUAGE sql AS $$ SELECT t IN ('alpha', 'beta') $$;
      CREATE FUNCTION strict_number(t text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RETURN t::int > 0; END $$;
      CREATE TABLE t (id int PRIMARY KEY, a text NOT NULL CHECK (allowed(a)), b text NOT NULL CHECK (strict_number(b)))`,
    awkward: ['SELECT count(DISTINCT a) = 2 FROM t'],
  },
  {
    name: 'nothing is allowed',
    sql: 'CREATE TABLE t (id int CHECK (id IS NOT NULL AND id <> id)); CREATE TABLE v (id int PRIMARY KEY)',
    unfilled: { t: 'No row met its conditions and keys.' },
  },
];

export const references: readonly Case[] = [
  {
    name: 'chain and composite',
    sql: `CREATE TABLE tenant (id uuid PRIMARY KEY); CREATE TABLE usr (tenant uuid NOT NULL REFERENCES tenant, id int, PRIMARY KEY (tenant, id));
      CREATE TABLE post (tenant uuid NOT NULL REFERENCES tenant, id int, author int, editor int NOT NULL, PRIMARY KEY (tenant, id),
        FOREIGN KEY (tenant, author) REFERENCES usr, FOREIGN KEY (tenant, editor) REFERENCES usr);
      CREATE TABLE full_one (id int PRIMARY KEY, tenant uuid, usr int, FOREIGN KEY (tenant, usr) REFERENCES usr MATCH FULL)`,
    bound: ['post.author', 'post.editor'],
  },
  {
    name: 'one to one',
    sql: 'CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY REFERENCES a, n int NOT NULL); CREATE TABLE c (id int PRIMARY KEY, b int UNIQUE REFERENCES b)',
  },
  {
    name: 'to itself',
    sql: `CREATE TABLE t (id int PRIMARY KEY, parent int REFERENCES t, CHECK (parent <> id)); CREATE TABLE r (id text PRIMARY KEY, parent text NOT NULL REFERENCES r);
      CREATE TABLE n (id int PRIMARY KEY, next int UNIQUE REFERENCES n); CREATE TABLE k (tenant int, id int, parent int, PRIMARY KEY (tenant, id), FOREIGN KEY (tenant, parent) REFERENCES k)`,
    bound: ['t.parent', 'n.next'],
    awkward: ['SELECT bool_and(parent < id) FROM t'],
  },
  {
    name: 'to itself and to another',
    sql: `CREATE TABLE team (id int PRIMARY KEY); CREATE TABLE t (id int PRIMARY KEY, team int NOT NULL REFERENCES team, parent int REFERENCES t, place int NOT NULL)`,
    bound: ['t.parent'],
    awkward: [
      'SELECT count(*) > 0 FROM (SELECT FROM t WHERE parent IS NOT NULL GROUP BY team, parent, place HAVING count(*) > 1) AS d',
      // Not all of them are children of one.
      'SELECT count(DISTINCT parent) > 3 FROM t',
    ],
  },
  {
    name: 'cycles',
    sql: `CREATE TABLE a (id int PRIMARY KEY, b int NOT NULL); CREATE TABLE b (id int PRIMARY KEY, a int NOT NULL REFERENCES a); ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;
      CREATE TABLE c (id int PRIMARY KEY, d int); CREATE TABLE d (id uuid PRIMARY KEY, c int NOT NULL REFERENCES c); ALTER TABLE c DROP COLUMN d, ADD COLUMN d uuid REFERENCES d DEFERRABLE INITIALLY DEFERRED`,
  },
  {
    name: 'to few rows',
    sql: `CREATE TABLE kind (id text PRIMARY KEY CHECK (id IN ('a', 'b'))); CREATE TABLE t (id int PRIMARY KEY, kind text NOT NULL REFERENCES kind); CREATE TABLE one (kind text NOT NULL UNIQUE REFERENCES kind)`,
    rows: { kind: [2, 2], one: [2, 2] },
  },
  {
    name: 'one column that refers twice',
    sql: `CREATE TABLE x (id text PRIMARY KEY CHECK (id IN ('a', 'b'))); CREATE TABLE y (id text PRIMARY KEY CHECK (id IN ('b', 'c')));
      CREATE TABLE t (id int PRIMARY KEY, x_and_y text NOT NULL REFERENCES x REFERENCES y);
      CREATE TABLE z (id text PRIMARY KEY CHECK (id IN ('c', 'd'))); CREATE TABLE never (x_and_z text NOT NULL REFERENCES x REFERENCES z)`,
    rows: { x: [2, 2], y: [2, 2], z: [2, 2], t: undefined },
    unfilled: { never: 'No rows were found for which its foreign key never_x_and_z_fkey1 holds.' },
  },
  {
    name: 'to what can not be filled',
    sql: `CREATE TABLE bare (id int PRIMARY KEY) PARTITION BY RANGE (id); CREATE TABLE t (id int PRIMARY KEY, bare int REFERENCES bare); CREATE TABLE r (bare int NOT NULL REFERENCES bare)`,
    unfilled: {
      bare: 'It is partitioned and has no partition.',
      r: 'It refers to references_to_what_can_not_be_filled.bare, which has no rows.',
    },
    nulls: ['t.bare'],
    bound: ['t.bare'],
  },
  {
    name: 'without a foreign key',
    sql: 'CREATE TABLE u (id int PRIMARY KEY); CREATE TABLE t (id int PRIMARY KEY, user_id int NOT NULL)',
    plain: ['SELECT bool_and(user_id IN (SELECT id FROM u)) FROM t'],
    awkward: ['SELECT bool_or(user_id NOT IN (SELECT id FROM u)) FROM t'],
  },
];

export const storage: readonly Case[] = [
  {
    name: 'partitions',
    sql: `CREATE TABLE t (id int, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
      CREATE TABLE t1 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2024-02-01'); CREATE TABLE t2 PARTITION OF t FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');
      CREATE TABLE l (id int, kind text NOT NULL) PARTITION BY LIST (kind); CREATE TABLE l1 PARTITION OF l FOR VALUES IN ('x', 'y'); CREATE TABLE l2 PARTITION OF l DEFAULT;
      CREATE TABLE h (id int PRIMARY KEY) PARTITION BY HASH (id); CREATE TABLE h0 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 0);
      CREATE TABLE n (a int NOT NULL, b date NOT NULL) PARTITION BY LIST (a); CREATE TABLE n1 PARTITION OF n FOR VALUES IN (77) PARTITION BY RANGE (b);
      CREATE TABLE n1a PARTITION OF n1 FOR VALUES FROM ('2023-05-01') TO ('2030-01-01'); CREATE TABLE r (t_id int, t_at timestamptz, FOREIGN KEY (t_id, t_at) REFERENCES t)`,
    rows: { t1: undefined, t2: undefined, l1: undefined, l2: undefined, h: undefined, h0: undefined },
    bound: [
      'n.a',
      'n1.a',
      'n1a.a',
      'n.b',
      'n1.b',
      'n1a.b',
      't1.at',
      't2.at',
      't.at',
      'l1.id',
      'l1.kind',
      'l2.id',
      'l2.kind',
      't1.id',
      't2.id',
      't.id',
    ],
  },
  {
    name: 'inheritance',
    sql: 'CREATE TABLE a (id int PRIMARY KEY, n int); CREATE TABLE b (m text NOT NULL) INHERITS (a); CREATE TABLE r (a int NOT NULL REFERENCES a)',
  },
  {
    name: 'triggers, rules and row security',
    sql: `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'never'; END $$;
      CREATE TABLE t (id int PRIMARY KEY); CREATE TRIGGER no BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION refuse();
      CREATE TABLE s (id int PRIMARY KEY); ALTER TABLE s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE TABLE log (id int); CREATE TABLE u (id int PRIMARY KEY); CREATE RULE also AS ON INSERT TO u DO ALSO INSERT INTO log VALUES (NEW.id);
      CREATE TABLE v (id int PRIMARY KEY); CREATE TRIGGER no BEFORE INSERT ON v FOR EACH ROW EXECUTE FUNCTION refuse(); ALTER TABLE v ENABLE ALWAYS TRIGGER no`,
    unfilled: { v: 'never' },
    rows: { log: undefined },
    bound: ['log.id'],
  },
  { name: 'unlogged', sql: 'CREATE UNLOGGED TABLE t (id int PRIMARY KEY, a int)' },
];
