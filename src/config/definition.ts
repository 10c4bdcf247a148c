/**
 * The config file `preflight.config.{yml,yaml,json}`, and `preflight.yml` beside a migration.sql. The shapes are published as
 * `preflight.config.schema.json`, which a test holds equal to these definitions.
 */
import { z } from 'zod';

const severity = z.enum(['error', 'warning', 'note']);

/** One finding that is accepted, and why. */
export const silence = z
  .strictObject({
    rule: z.string().describe('Id of the rule, such as drop-column'),
    reason: z.string().regex(/\S/, 'a reason').describe('Why this is meant; it is shown in the report'),
    migration: z.string().optional().describe('Folder name of the migration'),
    object: z
      .string()
      .optional()
      .describe('What the finding is about, such as public.User.name; its schema may be left out'),
  })
  .describe('A finding that is accepted: by its rule and its migration or object');
/** An entry of `silences`. */
export type SilenceEntry = z.infer<typeof silence>;

function isExpression(text: string): boolean {
  try {
    return new RegExp(text, 'u') !== undefined;
  } catch {
    return false;
  }
}

/** Rows that every database must hold. */
const expectedRows = z
  .strictObject({
    table: z.string().regex(/\S/, 'a table').describe('A model, or a table as name or schema.name'),
    condition: z
      .string()
      .regex(/\S/, 'a condition')
      .optional()
      .describe('SQL on the columns of the table; all rows where it is left out'),
    minimum: z.number().int().positive().max(1_000_000).default(1).describe('So many rows, or more'),
    reason: z.string().optional().describe('Why; it is shown where they are missing'),
  })
  .describe('Rows that a database must hold, such as the system roles');

/** The config file of a repository or of one project. */
export const configFile = z.strictObject({
  $schema: z.string().optional(),
  rules: z
    .record(z.string(), z.enum([...severity.options, 'off']))
    .optional()
    .describe('Severity by rule id; off: the rule is not applied'),
  'fail-on': z
    .enum([...severity.options, 'never'])
    .optional()
    .describe('The least severity that fails the check'),
  ignore: z
    .array(z.string())
    .optional()
    .describe(
      'Globs of migration.sql files, from the top of the repository, whose statements are not judged',
    ),
  since: z
    .string()
    .optional()
    .describe(
      'Migrations whose folder name sorts before this one are history: their statements are not judged',
    ),
  'migration-name': z
    .string()
    .refine(isExpression, 'a regular expression')
    .optional()
    .describe(
      'What the folder names of new migrations must match: a regular expression, such as ^\\d{14}_[a-z0-9_]+$',
    ),
  'postgres-version': z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.string().regex(/^(?:1[0-9]|[2-9][0-9])$/, 'a major version such as 17'))
    .optional()
    .describe('Major version of PostgreSQL to rehearse on; read at the top of the repository only'),
  transaction: z
    .enum(['file', 'statement'])
    .optional()
    .describe(
      'How migrations are sent where it is not Prisma that does it: a file as one batch, or statement by statement',
    ),
  'large-tables': z
    .array(z.string())
    .optional()
    .describe('Tables on which blocking is an error, such as Event or public.Event'),
  'expect-rows': z
    .array(expectedRows)
    .optional()
    .describe(
      'Rows that a database must hold once it is deployed, such as the roles of the system; `parity` counts them too',
    ),
  stats: z
    .string()
    .optional()
    .describe(
      'File that `parity --stats` wrote, from the top of the repository: sizes and migrations of live databases',
    ),
  silences: z.array(silence).optional(),
});
/** A config file as read. */
export type ConfigFile = z.infer<typeof configFile>;

/** An entry of `preflight.yml`, which lies beside the migration that it is for. */
export const ofMigration = silence.omit({ migration: true });

/** `preflight.yml` beside a migration.sql: silences of that migration alone. */
export const migrationFile = z.strictObject({
  $schema: z.string().optional(),
  silences: z.array(ofMigration),
});
