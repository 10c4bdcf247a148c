import { describe, expect, it } from '@jest/globals';
import { touchedTables } from '../../src/compare/touched.ts';
import { catalog, foreignKey, index, primaryKey, table } from './catalogs.ts';

const id = { id: 'integer NOT NULL' };
const org = table('Org', { ...id, name: 'text' }, { constraints: [primaryKey('Org', 'id')] });
const user = table(
  'User',
  { ...id, orgId: 'integer', name: 'text' },
  { constraints: [primaryKey('User', 'id'), foreignKey('User', 'orgId', 'Org')] },
);
const far = table(
  'Far',
  { ...id, userId: 'integer' },
  { constraints: [foreignKey('Far', 'userId', 'User')] },
);
const order = table(
  'Order',
  { ...id, userId: 'integer NOT NULL' },
  { constraints: [primaryKey('Order', 'id'), foreignKey('Order', 'userId', 'User')] },
);

describe('touchedTables', () => {
  it('draws a new table with the neighbour that it refers to, and nothing further away', () => {
    expect(touchedTables(catalog(far, org, user), catalog(far, order, org, user))).toEqual([
      {
        name: 'public.Order',
        change: 'created',
        columns: [
          { name: 'id', type: 'integer', nullable: false, key: true, change: 'added' },
          { name: 'userId', type: 'integer', nullable: false, key: false, change: 'added' },
        ],
        references: [{ to: 'public.User', columns: ['userId'], change: 'added' }],
      },
      {
        name: 'public.User',
        change: 'neighbour',
        columns: [{ name: 'id', type: 'integer', nullable: false, key: true, change: 'same' }],
        references: [],
      },
    ]);
  });

  it('draws a changed table with dropped, added and changed columns, and who refers to it', () => {
    const changed = table(
      'User',
      { ...id, name: 'text NOT NULL', email: 'text' },
      { constraints: [primaryKey('User', 'id')] },
    );
    const drawn = touchedTables(catalog(far, org, user), catalog(far, org, changed));
    expect(drawn.map(({ name, change }) => `${name} ${change}`)).toEqual([
      'public.Far neighbour',
      'public.Org neighbour',
      'public.User changed',
    ]);
    expect(drawn[2]?.columns.map(({ name, change }) => `${name} ${change}`)).toEqual([
      'id same',
      'name changed',
      'email added',
      'orgId dropped',
    ]);
    expect(drawn[2]?.references).toEqual([{ to: 'public.Org', columns: ['orgId'], change: 'dropped' }]);
    expect(drawn[0]?.references).toEqual([{ to: 'public.User', columns: ['userId'], change: 'same' }]);
    expect(drawn[0]?.columns.map(({ name }) => name)).toEqual(['userId']);
  });

  it('marks a column that enters the primary key', () => {
    const wider = {
      ...user,
      constraints: [primaryKey('User', 'id', 'name'), foreignKey('User', 'orgId', 'Org')],
    };
    const drawn = touchedTables(catalog(org, user), catalog(org, wider)).find(
      ({ name }) => name === 'public.User',
    );
    expect(drawn?.columns.map(({ name, key, change }) => `${name} ${key} ${change}`)).toEqual([
      'id true same',
      'orgId false same',
      'name true changed',
    ]);
  });

  it('draws a dropped table as it was', () => {
    const drawn = touchedTables(catalog(order, org, user), catalog(org, user));
    expect(drawn.map(({ name, change }) => `${name} ${change}`)).toEqual([
      'public.Order dropped',
      'public.User neighbour',
    ]);
    expect(drawn[0]?.columns.every(({ change }) => change === 'dropped')).toBe(true);
  });

  it('folds partitions into their parent, foreign keys included', () => {
    const parent = table('Event', id, { kind: 'partitioned', constraints: [primaryKey('Event', 'id')] });
    const part = table('Event_2026', id, { partitionOf: 'public.Event' });
    const subpart = table('Event_2026_01', id, { partitionOf: 'public.Event_2026' });
    const log = table(
      'Log',
      { ...id, eventId: 'integer' },
      { constraints: [foreignKey('Log', 'eventId', 'Event_2026_01')] },
    );
    const indexed = { ...subpart, indexes: [index('Event_2026_01', ['id'])] };
    expect(
      touchedTables(catalog(parent, part, subpart, log), catalog(parent, part, indexed, log)).map(
        ({ name, change, references }) => `${name} ${change} ${references.map(({ to }) => to).join()}`,
      ),
    ).toEqual(['public.Event changed ', 'public.Log neighbour public.Event']);
  });
});
