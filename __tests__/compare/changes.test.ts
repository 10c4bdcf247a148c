import { describe, expect, it } from '@jest/globals';
import { diffCatalogs, sameCatalog } from '../../src/compare/changes.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { emptyCatalog } from '../../src/model/catalog.ts';
import { catalog, column, foreignKey, index, lines, primaryKey, table } from './catalogs.ts';

const diff = (before: Catalog, after: Catalog) => lines(diffCatalogs(before, after));
const user = (columns: Record<string, string>, more = {}) =>
  catalog(table('User', { id: 'integer NOT NULL', ...columns }, more));

describe('tables', () => {
  const order = table(
    'Order',
    { id: 'integer NOT NULL', userId: 'integer' },
    {
      constraints: [primaryKey('Order', 'id'), foreignKey('Order', 'userId', 'User')],
      indexes: [
        index('Order', ['id'], { name: 'Order_pkey', unique: true, constraint: 'Order_pkey' }),
        index('Order', ['userId']),
      ],
      policies: [{ name: 'own', definition: 'FOR SELECT USING (true)' }],
    },
  );
  const sequence = {
    sequences: [
      { schema: 'public', name: 'Order_id_seq', definition: 'AS integer OWNED BY public.Order.id' },
    ],
    grants: [{ object: 'public.Order', grantee: 'anon', privilege: 'SELECT' }],
  };

  it('says of a dropped table one line, whatever belonged to it', () => {
    expect(diff(catalog(order, sequence), catalog())).toEqual(['table-dropped public.Order: id, userId → ∅']);
  });

  it('says of a new table one line, and who else gets at it', () => {
    expect(diff(catalog(), catalog(order, sequence))).toEqual([
      'table-added public.Order: ∅ → id, userId',
      'grant-added public.Order: ∅ → SELECT to anon',
    ]);
  });

  it('lists the foreign key that CASCADE took from a table that stays', () => {
    const parent = table('User', { id: 'integer NOT NULL' });
    const orphaned = { ...order, constraints: [primaryKey('Order', 'id')] };
    expect(diff(catalog(order, parent), catalog(orphaned))).toEqual([
      'constraint-dropped public.Order.Order_userId_fkey: FOREIGN KEY ("userId") REFERENCES "User"(id) ON UPDATE CASCADE ON DELETE CASCADE → ∅',
      'table-dropped public.User: id → ∅',
    ]);
  });

  it('names the first columns of a wide table and counts the rest', () => {
    const wide = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`c${at}`, 'text']));
    expect(diff(catalog(), catalog(table('Wide', wide)))).toEqual([
      'table-added public.Wide: ∅ → c0, c1, c2, c3, c4, c5, c6, c7 and 4 more',
    ]);
  });

  it('tells row security, triggers and policies of a table that stays', () => {
    const trigger = { name: 'audit', definition: 'CREATE TRIGGER audit …', enabled: true };
    expect(
      diff(
        user(
          {},
          {
            rowSecurity: { enabled: true, forced: true },
            policies: [{ name: 'own', definition: 'USING (a)' }],
            triggers: [trigger],
          },
        ),
        user({}, { triggers: [{ ...trigger, enabled: false }] }),
      ),
    ).toEqual([
      'trigger-changed public.User.audit: CREATE TRIGGER audit … → CREATE TRIGGER audit … (disabled)',
      'row-security-changed public.User: on, forced → off',
      'policy-dropped public.User.own: USING (a) → ∅',
    ]);
  });
});

describe('columns', () => {
  it('does not guess that one that went and one that came are a rename', () => {
    expect(diff(user({ name: 'text NOT NULL' }), user({ fullName: 'text NOT NULL' }))).toEqual([
      'column-dropped public.User.name: text NOT NULL → ∅',
      'column-added public.User.fullName: ∅ → text NOT NULL',
    ]);
  });

  it('tells type, NULL and default apart', () => {
    expect(diff(user({ age: 'integer DEFAULT 0' }), user({ age: 'bigint NOT NULL' }))).toEqual([
      'column-type-changed public.User.age: integer → bigint',
      'column-nullability-changed public.User.age: NULL → NOT NULL',
      'column-default-changed public.User.age: 0 → ∅',
    ]);
  });

  it('tells identity and generated columns', () => {
    const plain = table(
      'T',
      {},
      { columns: [column('id', 'integer'), column('low', 'text DEFAULT lower(a)')] },
    );
    const clever = table(
      'T',
      {},
      {
        columns: [
          { ...column('id', 'integer'), identity: 'always' },
          { ...column('low', 'text DEFAULT lower(a)'), generated: true },
        ],
      },
    );
    expect(diff(catalog(plain), catalog(clever))).toEqual([
      'column-identity-changed public.T.id: ∅ → GENERATED ALWAYS AS IDENTITY',
      'column-default-changed public.T.low: lower(a) → ∅',
      'column-generated-changed public.T.low: ∅ → GENERATED ALWAYS AS (lower(a))',
    ]);
  });

  it('never reports their order', () => {
    expect(diff(user({ a: 'text', b: 'text' }), user({ b: 'text', a: 'text' }))).toEqual([]);
  });

  it('takes the sequence of a dropped serial column along, and no other', () => {
    const serial = (definition: string) =>
      catalog(table('User', { no: `integer DEFAULT nextval('"User_no_seq"'::regclass)`, a: 'text' }), {
        sequences: [{ schema: 'public', name: 'User_no_seq', definition }],
      });
    const without = catalog(table('User', { a: 'text' }));
    const line = `column-dropped public.User.no: integer DEFAULT nextval('"User_no_seq"'::regclass) → ∅`;
    expect(diff(serial('AS integer OWNED BY public.User.no'), without)).toEqual([line]);
    expect(diff(serial('AS integer'), without)).toEqual([
      'sequence-dropped public.User_no_seq: AS integer → ∅',
      line,
    ]);
  });
});

describe('constraints and indexes', () => {
  it('leaves the index of a constraint to the constraint', () => {
    const unique = index('User', ['email'], { unique: true });
    const owned = { ...unique, constraint: 'User_email_key' };
    const constraint = {
      ...primaryKey('User', 'email'),
      name: 'User_email_key',
      kind: 'unique' as const,
      definition: 'UNIQUE (email)',
    };
    expect(diff(user({}), user({}, { constraints: [constraint], indexes: [owned] }))).toEqual([
      'constraint-added public.User.User_email_key: ∅ → UNIQUE (email)',
    ]);
    expect(
      diff(user({}, { indexes: [unique] }), user({}, { constraints: [constraint], indexes: [owned] })),
    ).toEqual([
      'constraint-added public.User.User_email_key: ∅ → UNIQUE (email)',
      'index-changed public.User_email_key: UNIQUE INDEX ON public.User USING btree (email) → UNIQUE INDEX ON public.User USING btree (email) (of constraint User_email_key)',
    ]);
  });

  it('tells a constraint that became valid, and an index that is not', () => {
    const fk = {
      ...foreignKey('User', 'orgId', 'Org'),
      definition: 'FOREIGN KEY (o) REFERENCES "Org"(id) NOT VALID',
      validated: false,
    };
    const valid = { ...fk, definition: 'FOREIGN KEY (o) REFERENCES "Org"(id)', validated: true };
    const broken = index('User', ['a'], { valid: false });
    expect(
      diff(user({}, { constraints: [fk] }), user({}, { constraints: [valid], indexes: [broken] })),
    ).toEqual([
      'constraint-changed public.User.User_orgId_fkey: FOREIGN KEY (o) REFERENCES "Org"(id) NOT VALID → FOREIGN KEY (o) REFERENCES "Org"(id)',
      'index-added public.User_a_idx: ∅ → INDEX ON public.User USING btree (a) (invalid)',
    ]);
  });

  it('finds the body of an index though its name holds the word', () => {
    const odd = index('User', ['a'], {
      name: 'x USING y',
      definition: 'CREATE INDEX "x USING y" ON public."User" USING gin (a)',
    });
    expect(diff(user({}, { indexes: [odd] }), user({}))).toEqual([
      'index-dropped public.x USING y: INDEX ON public.User USING gin (a) → ∅',
    ]);
  });
});

describe('partitions', () => {
  const parent = (columns: Record<string, string>, more = {}) =>
    table('Event', columns, { kind: 'partitioned', ...more });
  it('says once that a trigger was passed on', () => {
    const trigger = (of: string) => ({
      name: 'audit',
      definition: `CREATE TRIGGER audit … ON ${of}`,
      enabled: true,
    });
    expect(
      diff(
        catalog(parent({}), child({})),
        catalog(
          parent({}, { triggers: [trigger('Event')] }),
          child({}, { triggers: [trigger('Event_2026')] }),
        ),
      ),
    ).toEqual(['trigger-added public.Event.audit: ∅ → CREATE TRIGGER audit … ON Event']);
  });

  const child = (columns: Record<string, string>, more = {}) =>
    table('Event_2026', columns, { partitionOf: 'public.Event', ...more });

  it('says once what a partitioned table passes on', () => {
    const after = [
      parent({ id: 'integer', at: 'date' }, { indexes: [index('Event', ['at'])] }),
      child({ id: 'integer', at: 'date', own: 'text' }, { indexes: [index('Event_2026', ['at'])] }),
    ];
    expect(diff(catalog(parent({ id: 'integer' }), child({ id: 'integer' })), catalog(...after))).toEqual([
      'column-added public.Event.at: ∅ → date',
      'index-added public.Event_at_idx: ∅ → INDEX ON public.Event USING btree (at)',
      'column-added public.Event_2026.own: ∅ → text',
    ]);
  });

  it('has a line for a partition of a table that stays, none for one that comes with its parent', () => {
    expect(diff(catalog(parent({})), catalog(parent({}), child({})))).toEqual([
      'table-added public.Event_2026: ∅ → partition of public.Event',
    ]);
    expect(diff(catalog(), catalog(parent({}), child({})))).toEqual([
      'table-added public.Event: ∅ → no columns',
    ]);
    expect(diff(catalog(parent({}), child({})), catalog(parent({}), table('Event_2026', {})))).toEqual([
      'table-partition-changed public.Event_2026: partition of public.Event → ∅',
    ]);
  });
});

describe('everything else', () => {
  const role = (...values: string[]) => ({ enums: [{ schema: 'public', name: 'Role', values }] });

  it('tells values of enums added, removed and reordered', () => {
    expect(diff(catalog(role('USER', 'ADMIN', 'OLD')), catalog(role('ADMIN', "IT'S", 'USER')))).toEqual([
      "enum-value-removed public.Role: 'OLD' → ∅",
      "enum-value-added public.Role: ∅ → 'IT''S'",
      "enum-values-reordered public.Role: 'USER', 'ADMIN' → 'ADMIN', 'USER'",
    ]);
    expect(diff(catalog(role('USER')), catalog())).toEqual(["enum-dropped public.Role: 'USER' → ∅"]);
  });

  it('tells schemas, extensions, types, views, functions in a fixed order', () => {
    const view = { schema: 'public', name: 'v', definition: 'SELECT 1', materialized: false };
    const before = catalog({
      extensions: [{ name: 'citext', schema: 'public' }],
      views: [view],
      functions: [{ schema: 'public', name: 'f(integer)', definition: 'SELECT 1' }],
    });
    const after = catalog({
      schemas: ['audit', 'public'],
      extensions: [
        { name: 'citext', schema: 'audit' },
        { name: 'pg_trgm', schema: 'public' },
      ],
      types: [{ schema: 'public', name: 'money2', definition: 'DOMAIN numeric CHECK (VALUE >= 0)' }],
      views: [{ ...view, materialized: true }],
    });
    expect(diff(before, after)).toEqual([
      'schema-added audit: ∅ → audit',
      'extension-moved citext: in schema public → in schema audit',
      'extension-added pg_trgm: ∅ → in schema public',
      'type-added public.money2: ∅ → DOMAIN numeric CHECK (VALUE >= 0)',
      'view-changed public.v: SELECT 1 → materialized: SELECT 1',
      'function-dropped public.f(integer): SELECT 1 → ∅',
    ]);
  });

  it('shows the place where two long definitions part', () => {
    const f = (body: string) =>
      catalog({ functions: [{ schema: 'public', name: 'f()', definition: `${'a '.repeat(300)}${body}` }] });
    expect(diff(f('RETURN 1'), f('RETURN 2'))).toEqual([
      'function-changed public.f(): … a a a a a a a a RETURN 1 → … a a a a a a a a RETURN 2',
    ]);
    const spaced = (body: string) =>
      catalog({ functions: [{ schema: 'public', name: 'f()', definition: body }] });
    expect(diff(spaced('a b'), spaced('a\nb'))).toEqual(['function-changed public.f(): "a b" → "a\\nb"']);
  });

  it('is silent about the right to call that every new function comes with', () => {
    const f = { schema: 'public', name: 'f()', definition: 'SELECT 1' };
    const grant = (grantee: string) => ({ object: 'public.f()', grantee, privilege: 'EXECUTE' });
    const open = catalog({ functions: [f], grants: [grant('PUBLIC')] });
    expect(diff(catalog(), open)).toEqual(['function-added public.f(): ∅ → SELECT 1']);
    expect(diff(open, catalog({ functions: [f], grants: [grant('app')] }))).toEqual([
      'grant-revoked public.f(): EXECUTE to PUBLIC → ∅',
      'grant-added public.f(): ∅ → EXECUTE to app',
    ]);
  });

  it('gathers privileges by grantee and leaves out those of objects that are gone', () => {
    const grant = (privilege: string, grantee: string, object = 'public.User') => ({
      object,
      grantee,
      privilege,
    });
    const before = catalog(table('User', {}), table('Old', {}), {
      grants: [grant('INSERT', 'app'), grant('SELECT', 'app', 'public.Old')],
    });
    const after = catalog(table('User', {}), { grants: [grant('SELECT', 'anon'), grant('INSERT', 'anon')] });
    expect(diff(before, after)).toEqual([
      'table-dropped public.Old: no columns → ∅',
      'grant-revoked public.User: INSERT to app → ∅',
      'grant-added public.User: ∅ → INSERT, SELECT to anon',
    ]);
  });
});

describe('sameCatalog', () => {
  it('does not mind what only the order of migrations makes', () => {
    const a = catalog(table('T', { a: 'text', b: 'text' }), {
      enums: [{ schema: 'public', name: 'E', values: ['x', 'y'] }],
    });
    const b = catalog(table('T', { b: 'text', a: 'text' }), {
      enums: [{ schema: 'public', name: 'E', values: ['y', 'x'] }],
    });
    expect(sameCatalog(a, b)).toEqual({ same: true, differences: [] });
  });

  it('minds a default', () => {
    const outcome = sameCatalog(
      catalog(table('T', { a: 'text' })),
      catalog(table('T', { a: 'text DEFAULT 1' })),
    );
    expect(outcome.same).toBe(false);
    expect(lines(outcome.differences)).toEqual(['column-default-changed public.T.a: ∅ → 1']);
    expect(sameCatalog(emptyCatalog, emptyCatalog).same).toBe(true);
  });
});
