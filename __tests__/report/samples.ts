/** Reports made by hand, as real checks would write them. */
import type { Check, Finding, ProjectReport, Report, TableChange } from '../../src/model/report.ts';

const sha = (digit: string) => digit.repeat(40);

export function reportOf(verdict: Report['verdict'], ...projects: ProjectReport[]): Report {
  return { version: 1, verdict, base: sha('a'), head: sha('b'), projects };
}

const passed = (id: Check['id'], ms = 120): Check => ({ id, status: 'passed', ms });
const skipped = (id: Check['id'], reason: string): Check => ({ id, status: 'skipped', reason, ms: 0 });

const usual: Check[] = [
  passed('validate', 64),
  passed('format', 12),
  skipped('generate', 'No generator of the project is installed.'),
  passed('history', 3),
  passed('deploy', 912),
  passed('drift', 340),
  passed('rehearsal', 1204),
  passed('statements', 31),
];

export function project(parts: Partial<ProjectReport> = {}): ProjectReport {
  return {
    root: '.',
    schema: 'prisma/schema.prisma',
    migrations: 'prisma/migrations',
    prisma: { version: '6.14.0', ran: 'engine', engine: 'wasm', engineVersion: '6.14.0-25.717184b' },
    postgres: { version: '17.10', source: 'embedded' },
    history: {
      base: 12,
      added: ['20260301120000_profile'],
      edited: [],
      deleted: [],
      renamed: [],
      outOfOrder: [],
    },
    checks: usual,
    findings: [],
    statements: [],
    unseen: [],
    tables: [],
    rollback: null,
    notes: [],
    changes: [],
    ...parts,
  };
}

export function finding(parts: Partial<Finding> & Pick<Finding, 'rule' | 'message'>): Finding {
  return {
    severity: 'error',
    evidence: 'executed',
    fingerprint: '0123456789abcdef',
    help: `docs/rules/${parts.rule}`,
    ...parts,
  };
}

const profile = '20260301120000_profile';
const file = (migration: string, folder = 'prisma/migrations') => `${folder}/${migration}/migration.sql`;

const invoice: TableChange = {
  name: 'public.Invoice',
  change: 'created',
  columns: [
    { name: 'id', type: 'text', nullable: false, key: true, change: 'added' },
    { name: 'userId', type: 'text', nullable: false, key: false, change: 'added' },
    { name: 'total', type: 'numeric(10,2)', nullable: false, key: false, change: 'added' },
    { name: 'paidAt', type: 'timestamp(3) without time zone', nullable: true, key: false, change: 'added' },
  ],
  references: [{ to: 'public.User', columns: ['userId'], change: 'added' }],
};

const user: TableChange = {
  name: 'public.User',
  change: 'neighbour',
  columns: [
    { name: 'id', type: 'text', nullable: false, key: true, change: 'same' },
    { name: 'email', type: 'text', nullable: false, key: false, change: 'same' },
  ],
  references: [],
};

/** An ordinary new model. */
export const green = reportOf(
  'pass',
  project({
    history: {
      base: 12,
      added: ['20260302090000_invoice'],
      edited: [],
      deleted: [],
      renamed: [],
      outOfOrder: [],
    },
    tables: [invoice, user],
    statements: [
      {
        migration: '20260302090000_invoice',
        line: 2,
        sql: 'CREATE TABLE "Invoice" ("id" TEXT NOT NULL)',
        locks: [{ relation: 'public.Invoice', mode: 'AccessExclusiveLock', heldTo: 'end' }],
        blocks: [],
        rewrites: [],
        scans: [],
        evidence: 'observed',
      },
    ],
    changes: [{ kind: 'table-added', object: 'public.Invoice', from: null, to: 'id, userId, total, paidAt' }],
  }),
);

/** The demo: one column dropped, a deployment that fails, a required column, a silenced index, a note. */
export const demo = reportOf(
  'fail',
  project({
    root: 'packages/db',
    schema: 'packages/db/prisma/schema.prisma',
    migrations: 'packages/db/prisma/migrations',
    history: {
      base: 12,
      added: [profile, '20260303080000_currency'],
      edited: [],
      deleted: [],
      renamed: [],
      outOfOrder: [profile],
    },
    checks: usual.map((check) =>
      check.id === 'deploy'
        ? { ...check, status: 'failed' }
        : check.id === 'statements'
          ? { ...check, status: 'failed' }
          : check,
    ),
    findings: [
      finding({
        rule: 'deploy-failed',
        migration: '20260303080000_currency',
        file: file('20260303080000_currency', 'packages/db/prisma/migrations'),
        line: 4,
        endLine: 4,
        object: 'public.Currency',
        sqlstate: '55P04',
        message: 'The value `EUR` of the enum "Currency" is used in the migration that adds it.',
        witness: 'unsafe use of new value "EUR" of enum type "Currency"',
        instead:
          '1. Leave only `ALTER TYPE "Currency" ADD VALUE \'EUR\'` in this migration.\n2. Put the UPDATE into a migration of its own after it.',
        fingerprint: '1111111111111111',
      }),
      finding({
        rule: 'drop-column',
        migration: profile,
        file: file(profile, 'packages/db/prisma/migrations'),
        line: 3,
        endLine: 3,
        object: 'public.User.name',
        message: 'The column "User"."name" is dropped with its values.',
        witness: '100 of 100 rows of "User" lost a value',
        instead:
          '1. Deploy code that no longer reads `name`.\n2. Copy what is still needed: `UPDATE "Profile" SET "name" = u."name" FROM "User" u WHERE u."id" = "Profile"."userId"`.\n3. Drop the column in a later migration.',
        fingerprint: '2222222222222222',
      }),
      finding({
        rule: 'breaks-running-client',
        evidence: 'observed',
        migration: profile,
        file: file(profile, 'packages/db/prisma/migrations'),
        line: 3,
        endLine: 3,
        object: 'public.User.name',
        message:
          'The application that runs now selects "User"."name" in every query on User and fails until it is replaced.',
        fingerprint: '3333333333333333',
      }),
      finding({
        rule: 'unique-on-existing',
        severity: 'warning',
        migration: profile,
        file: file(profile, 'packages/db/prisma/migrations'),
        line: 8,
        object: 'public.User.email',
        message: 'The unique index "User_email_key" fails if two rows of "User" have the same `email`.',
        probe: 'SELECT "email", count(*) FROM "User" GROUP BY "email" HAVING count(*) > 1 LIMIT 5',
        instead: 'Remove the duplicates in an earlier migration.',
        fingerprint: '4444444444444444',
      }),
      finding({
        rule: 'migration-out-of-order',
        severity: 'note',
        evidence: 'observed',
        migration: profile,
        message:
          'The migration `20260301120000_profile` sorts before `20260302000000_audit`, which base already has.',
        fingerprint: '5555555555555555',
      }),
      finding({
        rule: 'drop-index',
        severity: 'warning',
        evidence: 'observed',
        migration: profile,
        file: file(profile, 'packages/db/prisma/migrations'),
        line: 6,
        object: 'public.User_name_idx',
        message: 'The index "User_name_idx" is dropped.',
        silenced: { reason: 'nothing searches by name since 2026-01', by: 'comment' },
        fingerprint: '6666666666666666',
      }),
    ],
    statements: [
      {
        migration: profile,
        line: 3,
        sql: 'ALTER TABLE "User" DROP COLUMN "name"',
        locks: [{ relation: 'public.User', mode: 'AccessExclusiveLock', heldTo: 'end' }],
        blocks: ['select', 'insert', 'update', 'delete'],
        rewrites: [],
        scans: [],
        evidence: 'observed',
      },
      {
        migration: profile,
        line: 8,
        sql: 'CREATE UNIQUE INDEX "User_email_key" ON "User"("email")',
        locks: [{ relation: 'public.User', mode: 'ShareLock', heldTo: 'end' }],
        blocks: ['insert', 'update', 'delete'],
        rewrites: [],
        scans: ['public.User'],
        grows: true,
        evidence: 'observed',
      },
    ],
    unseen: [
      { migration: '20250101000000_search', line: 9, reason: 'The server has no extension `vector`.' },
      { migration: '20250101000000_search', line: 12, reason: 'The server has no extension `vector`.' },
    ],
    tables: [
      {
        ...user,
        change: 'changed',
        columns: [
          ...user.columns,
          { name: 'name', type: 'text', nullable: true, key: false, change: 'dropped' },
        ],
      },
      {
        name: 'public.Profile',
        change: 'created',
        columns: [
          { name: 'id', type: 'text', nullable: false, key: true, change: 'added' },
          { name: 'userId', type: 'text', nullable: false, key: false, change: 'added' },
        ],
        references: [{ to: 'public.User', columns: ['userId'], change: 'added' }],
      },
    ],
    rollback: {
      sql: 'DROP TABLE "Profile";\nALTER TABLE "User" ADD COLUMN "name" TEXT;\n',
      proven: true,
      lost: ['The values of `User.name`'],
      rows: {
        applied: true,
        stops: [
          {
            on: 'after',
            statement: 'ALTER TABLE "User"\n  ALTER COLUMN "email" SET NOT NULL',
            sqlstate: '23502',
            message: 'column "email" of relation "User" contains null values',
            instead: 'Give the rows that have no value one first.',
          },
        ],
      },
    },
    notes: [
      {
        kind: 'backup',
        text: 'Back up "User"."name" first: `COPY (SELECT "id", "name" FROM "User") TO STDOUT`.',
      },
      { kind: 'lock', text: 'Reads and writes of "User" wait while the migration runs.' },
    ],
    changes: [
      { kind: 'table-added', object: 'public.Profile', from: null, to: 'id, userId' },
      { kind: 'column-dropped', object: 'public.User.name', from: 'text', to: null },
      { kind: 'index-added', object: 'public.User.User_email_key', from: null, to: 'unique (email)' },
      { kind: 'enum-value-added', object: 'public.Currency', from: null, to: "'EUR'" },
    ],
  }),
);

const old = Array.from({ length: 44 }, (_, at) => `Task${String(at + 1).padStart(2, '0')}`);
const drops = '20250601000000_drop_v2_tables';

/** 44 tables dropped, 26 with CASCADE: D02. */
export const manyDrops = reportOf(
  'fail',
  project({
    root: 'internal-packages/database',
    history: { base: 700, added: [drops], edited: [], deleted: [], renamed: [], outOfOrder: [] },
    checks: usual.map((check) => (check.id === 'statements' ? { ...check, status: 'failed' } : check)),
    findings: old.flatMap((name, at) => [
      finding({
        rule: 'drop-table',
        migration: drops,
        file: file(drops, 'internal-packages/database/prisma/migrations'),
        line: at * 3 + 1,
        object: `public.${name}`,
        message: `The table "${name}" is dropped with its rows.`,
        witness: `100 rows of "${name}" were lost`,
        instead: `1. Deploy code that no longer uses "${name}".\n2. Back it up, and drop it in a later migration.`,
        fingerprint: `${String(at).padStart(4, '0')}aaaaaaaaaaaa`,
      }),
      ...(at < 26
        ? [
            finding({
              rule: 'cascade-drops',
              severity: 'warning' as const,
              migration: drops,
              file: file(drops, 'internal-packages/database/prisma/migrations'),
              line: at * 3 + 1,
              object: `public.${name}`,
              message: `CASCADE also drops the foreign key of "Run" that refers to "${name}".`,
              fingerprint: `${String(at).padStart(4, '0')}bbbbbbbbbbbb`,
            }),
          ]
        : []),
    ]),
    tables: old.map((name) => ({
      name: `public.${name}`,
      change: 'dropped' as const,
      columns: [{ name: 'id', type: 'text', nullable: false, key: true, change: 'dropped' as const }],
      references: [],
    })),
    changes: old.map((name) => ({ kind: 'table-dropped', object: `public.${name}`, from: 'id', to: null })),
  }),
);

/** Two projects: one in order, one that could not be rehearsed. */
export const twoProjects = reportOf(
  'incomplete',
  project({
    root: 'apps/web',
    changes: [{ kind: 'column-added', object: 'public.Post.slug', from: null, to: 'text' }],
  }),
  project({
    root: 'apps/search',
    history: {
      base: 3,
      added: ['20260304000000_vectors'],
      edited: [],
      deleted: [],
      renamed: [],
      outOfOrder: [],
    },
    checks: usual.map((check) =>
      check.id === 'rehearsal' || check.id === 'deploy'
        ? {
            ...check,
            status: 'unable',
            reason:
              'The throwaway PostgreSQL has no extension `vector`; give `database-url` a server that has it.',
          }
        : check,
    ),
    unseen: [
      { migration: '20260304000000_vectors', line: 1, reason: 'The server has no extension `vector`.' },
    ],
  }),
);

/** A change that only needs a decision, and is silent on the rest. */
export const warned = reportOf(
  'pass',
  project({
    findings: [
      finding({
        rule: 'index-dropped-before-replacement',
        severity: 'warning',
        evidence: 'inferred',
        migration: profile,
        file: file(profile),
        line: 1,
        object: 'public.SecretStore_key_idx',
        message: 'The index "SecretStore_key_idx" is gone until its replacement is built.',
        instead: 'Build the replacement under another name first, then drop this one.',
      }),
    ],
  }),
);

/** Several findings with the same advice. */
export const alike = reportOf(
  'pass',
  project({
    findings: [
      ...['Mood', 'Colour', 'Size'].map((name, at) =>
        finding({
          rule: 'drop-type',
          severity: 'warning',
          evidence: 'inferred',
          migration: profile,
          file: file(profile),
          line: at + 4,
          object: `public.${name}`,
          message: `The enum "${name}" is dropped.`,
          instead: 'Release code that no longer uses the type first, and drop it in a later release.',
        }),
      ),
      ...[8, 9].map((line) =>
        finding({
          rule: 'rows-deleted',
          severity: 'note',
          evidence: 'inferred',
          migration: profile,
          file: file(profile),
          line,
          object: 'public.SecretStore',
          message: 'Rows of "SecretStore" that match a condition are deleted.',
          instead: 'Count them on production before the deploy.',
        }),
      ),
    ],
  }),
);

/** Nothing to do with Prisma. */
export const untouched = reportOf('pass');

/** More findings than a comment holds: every one of its own kind, so that nothing can be grouped. */
export const overflowing = reportOf(
  'fail',
  project({
    findings: Array.from({ length: 400 }, (_, at) =>
      finding({
        rule: `made-up-rule-${at}`,
        severity: at % 3 === 0 ? 'error' : 'warning',
        migration: profile,
        file: file(profile),
        line: at + 1,
        object: `public.T${at}`,
        message: `The thing number ${at} of "T${at}" is wrong, and it takes a while to say why it is wrong and what follows from it.`,
        instead: 'Put it right in a migration of its own, before the one that needs it.',
        fingerprint: String(at).padStart(16, '0'),
      }),
    ),
    rollback: { sql: 'SELECT 1;\n'.repeat(2000), proven: false, lost: [] },
    changes: Array.from({ length: 300 }, (_, at) => ({
      kind: 'column-added',
      object: `public.T${at}.c`,
      from: null,
      to: 'text',
    })),
  }),
);
