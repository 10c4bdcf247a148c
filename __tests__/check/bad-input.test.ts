/** Files that nobody should have committed: each ends in a finding or a sentence, and the rest is judged. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckId } from '../../src/model/report.ts';
import type { TestRepository } from '../collect/git-repository.ts';
import {
  addAge,
  aged,
  type Change,
  type Checked,
  checked,
  checkedChange,
  inProject,
  lockedPrisma,
  migrationFile,
  migrationsOf,
  projectAt,
  projectOf,
  repositoryOf,
  runCheck,
  schemaWith,
} from './support.ts';

const added = '20240301000000_x';

/** A change that adds one migration, and what else goes with it. */
function adding(sql: string | Buffer, more: Change['head'] = {}): Change {
  return { base: projectOf(), head: { ...migrationsOf({ [added]: sql }), ...more } };
}

/** Name of the project → its change. */
const changes: Readonly<Record<string, Change>> = {
  'schema-invalid': adding('ALTER TABLE "User" DROP COLUMN "name";\n', {
    'prisma/schema.prisma': schemaWith('model User {\n  id   Int   @id\n  name Strin\n}\n'),
  }),
  'schema-broken': { base: projectOf(), head: { 'prisma/schema.prisma': schemaWith('model User {{{\n') } },
  'schema-binary': { base: projectOf(), head: { 'prisma/schema.prisma': Buffer.from([0, 255, 1, 0xfe]) } },
  'no-longer-valid': {
    base: { ...projectOf(), ...lockedPrisma('6.19.3') },
    head: lockedPrisma('7.8.0'),
  },
  'valid-for-neither': {
    base: {
      ...projectOf(),
      ...lockedPrisma('6.19.3'),
      'prisma/schema.prisma': schemaWith('model User {\n  id   Int   @id\n  name Strin\n}\n'),
    },
    head: lockedPrisma('7.8.0'),
  },
  'no-sql': adding('\nthis is no SQL at all\n'),
  conflict: adding('<<<<<<< HEAD\nSELECT 1;\n=======\nSELECT 2;\n>>>>>>> x\n'),
  empty: adding(''),
  binary: adding(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 10, 0, 0xff, 0xfe, 10, 13])),
  utf16: adding(Buffer.from(`\ufeff${addAge}`, 'utf16le')),
  crlf: adding('-- why\r\nALTER TABLE "User" DROP COLUMN "name";\r\n', {
    'prisma/schema.prisma': schemaWith('model User {\n  id Int @id\n}\n'),
  }),
  'crlf-fails': adding('-- why\r\n\r\nSELECT nope;\r\n'),
  bom: adding(`\ufeff${addAge}`, { 'prisma/schema.prisma': aged }),
  missing: { base: projectOf(), head: { [`prisma/migrations/${added}/README.md`]: 'soon' } },
  lock: { base: projectOf(), head: { 'prisma/migrations/migration_lock.toml': 'provider = "mysql"\n' } },
  gone: {
    base: projectOf(),
    head: {
      [migrationFile('20240101000000_init')]: null,
      'prisma/migrations/migration_lock.toml': null,
    },
  },
  'a \'b" ::error::c': adding(addAge, { 'prisma/schema.prisma': aged }),
  'line\n::error::break': {
    base: projectOf(),
    head: migrationsOf({ '20240301000000_a\n::error::b\'"; `c` $(d)': 'SELECT 1;\nSELECT nope;\n' }),
  },
};

let repository: TestRepository;
let run: Checked;
beforeAll(async () => {
  repository = repositoryOf(changes);
  run = await checked(repository.path);
});

afterAll(() => repository[Symbol.dispose]());

const found = (name: string) => inProject(run, name).found;
const check = (name: string, id: CheckId) => inProject(run, name).check(id);

function first(name: string) {
  const [finding] = projectAt(run, name).findings;
  if (finding === undefined) throw new Error(`Nothing was found in ${name}.`);
  return finding;
}

const file = `migrations/${added}/migration.sql`;

describe('a Prisma schema', () => {
  it('that does not parse is named with its line, and the migrations are still judged', () => {
    expect(run.status).toBe(1);
    expect(found('schema-invalid')).toEqual([
      'error schema-invalid schema.prisma:8',
      `error drop-column ${file}:1`,
    ]);
    expect(first('schema-invalid').message).toMatch(/^Type "Strin" is neither a built-in type/);
    expect(check('schema-invalid', 'drift')).toBe('skipped: The Prisma schema is not valid.');
    expect(found('schema-broken')).toEqual(['error schema-invalid schema.prisma:6']);
    expect(found('schema-binary')).toEqual(['error schema-invalid schema.prisma:1']);
  });
});

describe('a Prisma schema that a raised Prisma does not take', () => {
  it('is the fault of what raised it, though its text is that of base', () => {
    expect(found('no-longer-valid')).toEqual(['error schema-invalid schema.prisma:3']);
    expect(first('no-longer-valid').message).toMatch(/^The datasource property `url` is no longer supported/);
  });

  it('but what the Prisma before did not take is not', () => {
    expect(found('valid-for-neither')).toEqual([
      'error schema-invalid schema.prisma:3',
      'note schema-invalid ',
    ]);
  });
});

describe('a migration.sql', () => {
  it('that is no SQL fails on its line', () => {
    expect(found('no-sql')).toEqual([`error deploy-failed ${file}:2`, `error syntax-error ${file}:2`]);
    expect(first('no-sql')).toMatchObject({
      sqlstate: '42601',
      message: `${added} fails on base's state: syntax error at or near "this".`,
    });
    // How to correct it is said once, by the rule.
    const [failed, refused] = projectAt(run, 'no-sql').findings;
    expect(failed?.instead).toMatch(/^Where it already failed on an environment/);
    expect(refused?.instead).toMatch(/^Look at the place that PostgreSQL names\./);
    expect(found('conflict')).toEqual([`error deploy-failed ${file}:1`, `error syntax-error ${file}:1`]);
  });

  it('that is empty is a note', () => {
    expect(found('empty')).toEqual([`note migration-empty ${file}`]);
  });

  it.each(['binary', 'utf16'])('that is no text is called so: %s', (name) => {
    const place = `${file}:${name === 'binary' ? 2 : 1}`;
    expect(found(name)).toEqual([`error deploy-failed ${place}`, `error syntax-error ${place}`]);
    expect(first(name).message).toBe(
      `${added} fails on base's state: it holds a NUL byte, so it is binary, or text in UTF-16.`,
    );
    expect(first(name).instead).toBe('Save the file as text in UTF-8.');
  });

  it('with Windows line ends is as good as any, and its lines are counted', () => {
    expect(found('crlf')).toEqual([`error drop-column ${file}:2`]);
    expect(found('crlf-fails')).toEqual([`error deploy-failed ${file}:3`]);
    expect(first('crlf-fails').sqlstate).toBe('42703');
  });

  it('that begins with a byte order mark fails for that', () => {
    expect(found('bom')).toEqual([`error deploy-failed ${file}:1`, `error syntax-error ${file}:1`]);
    const { message, instead } = projectAt(run, 'bom').findings[1] ?? {};
    expect(message).toBe(
      'The file begins with a byte order mark (U+FEFF), which PostgreSQL refuses as a syntax error.',
    );
    expect(instead).toBe('Save the file as UTF-8 without a byte order mark.');
    expect(first('bom').instead).toMatch(/^Where it already failed on an environment/);
  });

  it('that is missing stops the deploy', () => {
    expect(found('missing')).toEqual([`error migration-empty ${file}`]);
    expect(first('missing').message).toBe(
      `The folder ${added} has no migration.sql: \`migrate deploy\` stops there (P3015).`,
    );
  });

  it('of 20 MB is run, and not read: said, and never a silent pass', async () => {
    const row = `INSERT INTO "User" VALUES (1, '${'x'.repeat(2_000)}') ON CONFLICT DO NOTHING;\n`;
    const large = await checkedChange(projectOf(), migrationsOf({ [added]: row.repeat(10_000) }));
    expect([large.status, large.report.verdict]).toEqual([2, 'incomplete']);
    expect(large.findings).toEqual([]);
    expect(large.check('deploy')).toBe('passed');
    expect(large.check('statements')).toBe(
      `unable: ${added} was not read: The file has 19.6 MB, more than the 8 MB that Preflight reads.`,
    );
  });
});

describe('a history', () => {
  it('that is locked to another provider fails', () => {
    expect(found('lock')).toEqual(['error lock-provider-changed migrations/migration_lock.toml']);
    expect(first('lock').message).toBe(
      'The migrations were locked to postgresql and are now locked to mysql.',
    );
  });

  it('that is gone as a whole is said as deleted', () => {
    expect(found('gone')).toEqual(['error migration-deleted migrations/20240101000000_init/migration.sql']);
    expect(first('gone').witness).toMatch(/^A new database ends up different\./);
    expect(check('gone', 'drift')).toBe(
      'skipped: There are no migrations that the Prisma schema could be compared with.',
    );
  });

  it('of a project that never had one passes, though its schema changes', async () => {
    const { [migrationFile('20240101000000_init')]: _, ...rest } = projectOf();
    const pushed = { ...rest, 'prisma/migrations/migration_lock.toml': null };
    const without = await checkedChange(pushed, { 'prisma/schema.prisma': aged });
    expect([without.status, without.findings]).toEqual([0, []]);
    expect(without.project.history).toMatchObject({ base: 0, added: [] });
    expect(without.check('statements')).toBe('skipped: There is no new migration.');
  });
});

describe('a name', () => {
  it('with quotes, spaces, line breaks and a runner command is as good as any', () => {
    expect(found('a \'b" ::error::c')).toEqual([]);
    const { findings } = projectAt(run, 'line\n::error::break');
    expect(findings.map(({ rule }) => rule).sort()).toEqual(['deploy-failed', 'migration-name']);
    const finding = findings.find(({ rule }) => rule === 'deploy-failed');
    expect(finding).toMatchObject({ line: 2, sqlstate: '42703' });
    expect(finding?.message).toBe(
      `20240301000000_a ::error::b'"; \`c\` $(d) fails on base's state: column "nope" does not exist.`,
    );
  });

  it.each(['terminal', 'github'])(
    'begins no line of a job log with a command: --format %s',
    async (format) => {
      const { status, stdout, stderr } = await runCheck(repository.path, {
        args: ['--format', format, '--working-directory', 'packages/line\n::error::break'],
        env: { GITHUB_ACTIONS: 'true' },
      });
      expect([status, stderr]).toEqual([1, '']);
      expect(stdout).toContain('nope');
      // What the runner reads: nothing between the two lines that stop and resume commands.
      const read = stdout.replace(/^::stop-commands::(\S+)\n[\s\S]*^::\1::$/m, '');
      const commands = read.split('\n').filter((line) => /^\s*::|##\[/.test(line));
      expect(commands.filter((line) => !/^::(?:error|notice|warning) (?:title|file)=/.test(line))).toEqual(
        [],
      );
      expect(commands.map((line) => line.slice(2, 7))).toEqual(format === 'github' ? ['error', 'notic'] : []);
    },
  );
});

// Composing such a file catches the end of the stack, goes on there, and V8 ends the whole process.
describe('a file that is nested without end', () => {
  const open = (text: string) => text.repeat(100_000);

  it('as a config is an error, and the rest is judged', async () => {
    const { status, findings } = await checkedChange(
      projectOf(),
      adding('DROP TABLE "User";\n', {
        'preflight.config.yml': `a: ${open('[')}`,
        [`prisma/migrations/${added}/preflight.yml`]: `a: ${open('[')}`,
      }).head,
    );
    expect(status).toBe(1);
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['drop-table']));
    expect(findings.filter(({ rule }) => rule === 'silence-invalid')).toHaveLength(2);
  });

  it('as what deploys is left out, and the rest is judged', async () => {
    const { status, findings } = await checkedChange(
      projectOf(),
      adding('DROP TABLE "User";\n', {
        'railway.json': open('['),
        'app.json': open('{"a":'),
        'vercel.json': `${open('[')}${open(']')}`,
      }).head,
    );
    expect(status).toBe(1);
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['drop-table']));
  });
});

describe('a job', () => {
  it.each(['pull_request_target', 'workflow_run'])(
    'that gives the SQL of strangers its secrets is refused: %s',
    async (event) => {
      const { status, stdout, stderr } = await runCheck(repository.path, {
        env: { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: event },
      });
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(new RegExp(`^prisma-preflight: Preflight does not .* under ${event}`));
    },
  );
});
