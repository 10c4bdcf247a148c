import { describe, expect, it } from '@jest/globals';
import { changesRoles, disturbsOthers } from '../../src/rehearse/server-wide.ts';

const told = (sql: string) => {
  const migration = { name: 'm', file: 'm/migration.sql', bytes: Buffer.from(sql) };
  return { roles: changesRoles(migration), others: disturbsOthers(migration) };
};

describe('what of a migration is felt beyond its database', () => {
  it.each([
    'CREATE ROLE app',
    'alter\n  user app PASSWORD NULL',
    'DROP GROUP IF EXISTS app',
    'DO $$ BEGIN CREATE ROLE app; END $$',
    `DO $$ BEGIN EXECUTE 'CREATE ROLE ' || 'app'; END $$`,
    `DO $$ BEGIN EXECUTE format('ALTER ROLE %I NOLOGIN', current_user); END $$`,
    `CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'DROP ROLE app'`,
  ])('are roles: %s', (sql) => {
    expect(told(sql)).toEqual({ roles: true, others: true });
  });

  it.each([
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity',
    `DO $$ BEGIN PERFORM pg_cancel_backend(1); END $$`,
  ])('are sessions: %s', (sql) => {
    expect(told(sql)).toEqual({ roles: false, others: true });
  });

  it.each([
    'CREATE TYPE "Role" AS ENUM ()',
    'ALTER TABLE "User" ADD COLUMN "role" TEXT',
    'DROP TABLE "group"',
  ])('is neither: %s', (sql) => {
    expect(told(sql)).toEqual({ roles: false, others: false });
  });

  it('is nothing in a folder without a file', () => {
    expect(disturbsOthers({ name: 'm', file: 'm/migration.sql', bytes: undefined })).toBe(false);
  });
});
