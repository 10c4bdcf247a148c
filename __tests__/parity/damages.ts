/** Ways to damage the fixture's database, and exactly what is to be said of each: nothing more, nothing less. */
import { first, second, third } from './fixture.ts';

/** One of them. `said` are severities, rules and sentences. */
export interface Damage {
  readonly name: string;
  readonly sql: string;
  readonly said: readonly string[];
}

export const damages: readonly Damage[] = [
  { name: 'nothing', sql: 'SELECT 1', said: [] },
  {
    name: 'a missing column',
    sql: 'ALTER TABLE users DROP COLUMN display_name',
    said: [
      'error parity-missing: The database lacks the field `User.displayName` (column `public.users.display_name`): queries on it fail.',
    ],
  },
  {
    name: 'a missing column with an index on it',
    sql: 'ALTER TABLE users DROP COLUMN created_at',
    said: [
      'error parity-missing: The database lacks the field `User.createdAt` (column `public.users.created_at`): queries on it fail.',
    ],
  },
  {
    name: 'a missing column with a foreign key on it',
    sql: 'ALTER TABLE users DROP COLUMN team_id',
    said: [
      'error parity-missing: The database lacks the field `User.teamId` (column `public.users.team_id`): queries on it fail.',
    ],
  },
  {
    name: 'text for varchar',
    sql: 'ALTER TABLE "Post" ALTER title TYPE text',
    said: [
      'error parity-type: The field `Post.title` (column `public.Post.title`) is `text` in the database and `character varying(200)` in what the migrations build.',
    ],
  },
  {
    name: 'boolean for jsonb',
    sql: 'ALTER TABLE users DROP COLUMN settings; ALTER TABLE users ADD settings boolean NOT NULL DEFAULT false',
    said: [
      'error parity-type: The field `User.settings` (column `public.users.settings`) is `boolean` in the database and `jsonb` in what the migrations build.',
    ],
  },
  {
    name: 'text for an enum',
    sql: `DROP VIEW active_users; ALTER TABLE users ALTER role TYPE text; CREATE VIEW active_users AS SELECT id, email FROM users WHERE role::user_role <> 'AUDITOR'`,
    said: [
      'error parity-type: The field `User.role` (column `public.users.role`) is `text` in the database and `public.user_role` in what the migrations build.',
      "warning parity-type: The view `public.active_users` is `SELECT users.id, users.email FROM public.users WHERE ((users.role)::public.user_role <> 'AUDITOR'::public.user_role);` in the database and `SELECT users.id, users.email FROM public.users WHERE (users.role <> 'AUDITOR'::public.user_role);` in what the migrations build.",
    ],
  },
  {
    name: 'an enum value missing',
    sql: `DROP VIEW active_users; ALTER TABLE users ALTER role DROP DEFAULT; ALTER TYPE user_role RENAME TO old; CREATE TYPE user_role AS ENUM ('USER', 'AUDITOR'); ALTER TABLE users ALTER role TYPE user_role USING role::text::user_role; ALTER TABLE users ALTER role SET DEFAULT 'USER'; DROP TYPE old; CREATE VIEW active_users AS SELECT id, email FROM users WHERE role <> 'AUDITOR'`,
    said: [
      "error parity-enum: In the database the enum `Role` (type `public.user_role`) lacks the value `'ADMIN'`: writing it fails.",
    ],
  },
  {
    name: 'an enum value more',
    sql: `ALTER TYPE user_role ADD VALUE 'OWNER'`,
    said: [
      "warning parity-enum: In the database the enum `Role` (type `public.user_role`) has the value `'OWNER'`, which no migration makes: the Prisma Client can't read rows that hold it.",
    ],
  },
  {
    name: 'enum values in another order',
    sql: `DROP VIEW active_users; ALTER TABLE users ALTER role DROP DEFAULT; ALTER TYPE user_role RENAME TO old; CREATE TYPE user_role AS ENUM ('USER', 'AUDITOR', 'ADMIN'); ALTER TABLE users ALTER role TYPE user_role USING role::text::user_role; ALTER TABLE users ALTER role SET DEFAULT 'USER'; DROP TYPE old; CREATE VIEW active_users AS SELECT id, email FROM users WHERE role <> 'AUDITOR'`,
    said: [
      "note parity-enum: The values of the enum `Role` (type `public.user_role`) sort as `'USER', 'AUDITOR', 'ADMIN'` in the database and as `'USER', 'ADMIN', 'AUDITOR'` in what the migrations build.",
    ],
  },
  {
    name: 'an enum value with another name',
    sql: `ALTER TYPE user_role RENAME VALUE 'ADMIN' TO 'admin'`,
    said: [
      "error parity-enum: In the database the enum `Role` (type `public.user_role`) lacks the value `'ADMIN'`: writing it fails.",
      "warning parity-enum: In the database the enum `Role` (type `public.user_role`) has the value `'admin'`, which no migration makes: the Prisma Client can't read rows that hold it.",
    ],
  },
  {
    name: 'a missing index',
    sql: 'DROP INDEX users_created_at_idx',
    said: [
      'warning parity-index: The database lacks the index `users_created_at_idx` of the model `User` (table `public.users`): `INDEX ON public.users USING btree (created_at)`.',
    ],
  },
  {
    name: 'a missing unique index',
    sql: 'DROP INDEX users_email_key',
    said: [
      'error parity-index: The database lacks the unique index `users_email_key` of the model `User` (table `public.users`): `UNIQUE INDEX ON public.users USING btree (email)`.',
    ],
  },
  {
    name: 'a unique index that is a plain one',
    sql: 'DROP INDEX users_email_key; CREATE INDEX users_email_key ON users (email)',
    said: [
      'error parity-index: The unique index `users_email_key` of the model `User` (table `public.users`) is `INDEX ON public.users USING btree (email)` in the database and `UNIQUE INDEX ON public.users USING btree (email)` in what the migrations build.',
    ],
  },
  {
    name: 'an index with another name',
    sql: 'ALTER INDEX users_created_at_idx RENAME TO by_age',
    said: [
      'note parity-index: The index `users_created_at_idx` of the model `User` (table `public.users`) is called `by_age` in the database.',
    ],
  },
  {
    name: 'a partial index with another condition',
    sql: 'DROP INDEX "Post_popular_idx"; CREATE INDEX "Post_popular_idx" ON "Post" (views) WHERE views > 10',
    said: [
      'warning parity-index: The index `Post_popular_idx` of the model `Post` (table `public.Post`) is `INDEX ON public.Post USING btree (views) WHERE (views > 10)` in the database and `INDEX ON public.Post USING btree (views) WHERE (views > 100)` in what the migrations build.',
    ],
  },
  {
    name: 'an index more',
    sql: 'CREATE INDEX handmade ON "Post" (title)',
    said: [
      'note parity-index: The database has the index `handmade` of the model `Post` (table `public.Post`), which no migration makes: `INDEX ON public.Post USING btree (title)`.',
    ],
  },
  {
    name: 'an invalid index',
    sql: `UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'users_created_at_idx'::regclass`,
    said: [
      'warning parity-index: The index `users_created_at_idx` of the model `User` (table `public.users`) is invalid in the database: its building was interrupted, so it costs every write and serves no query.',
    ],
  },
  {
    name: 'an invalid index that no migration makes',
    sql: `CREATE INDEX half ON "Post" (title); UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'half'::regclass`,
    said: [
      'note parity-index: The database has the index `half` of the model `Post` (table `public.Post`), which no migration makes: `INDEX ON public.Post USING btree (title)`.',
      'warning parity-index: The index `half` of the model `Post` (table `public.Post`) is invalid in the database: its building was interrupted, so it costs every write and serves no query.',
    ],
  },
  {
    name: 'a missing unique constraint',
    sql: 'ALTER TABLE "Team" DROP CONSTRAINT "Team_name_key"',
    said: [
      'error parity-constraint: The database lacks the unique constraint `Team_name_key` of the model `Team` (table `public.Team`): `UNIQUE (name)`.',
    ],
  },
  {
    name: 'a missing primary key',
    sql: 'ALTER TABLE "_PostToTag" DROP CONSTRAINT "_PostToTag_AB_pkey"',
    said: [
      'error parity-constraint: The database lacks the primary key `_PostToTag_AB_pkey` of the relation of Post and Tag (table `public._PostToTag`): `PRIMARY KEY ("A", "B")`.',
    ],
  },
  {
    name: 'a missing foreign key',
    sql: 'ALTER TABLE "Post" DROP CONSTRAINT "Post_authorId_fkey"',
    said: [
      'error parity-constraint: The database lacks the foreign key `Post_authorId_fkey` of the model `Post` (table `public.Post`): `FOREIGN KEY ("authorId") REFERENCES public.users(id) ON UPDATE CASCADE ON DELETE CASCADE`.',
    ],
  },
  {
    name: 'a foreign key with another action',
    sql: 'ALTER TABLE "Post" DROP CONSTRAINT "Post_authorId_fkey", ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE',
    said: [
      'error parity-constraint: The foreign key `Post_authorId_fkey` of the model `Post` (table `public.Post`) has ON DELETE RESTRICT in the database and ON DELETE CASCADE in what the migrations build.',
    ],
  },
  {
    name: 'a foreign key that was never validated',
    sql: 'ALTER TABLE "Post" DROP CONSTRAINT "Post_authorId_fkey", ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE NOT VALID',
    said: [
      'warning parity-constraint: The foreign key `Post_authorId_fkey` of the model `Post` (table `public.Post`) was never validated in the database (NOT VALID): older rows may break it.',
    ],
  },
  {
    name: 'a CHECK that says something else',
    sql: 'ALTER TABLE "Post" DROP CONSTRAINT "Post_views_check", ADD CONSTRAINT "Post_views_check" CHECK (views >= -1)',
    said: [
      "error parity-constraint: The CHECK constraint `Post_views_check` of the model `Post` (table `public.Post`) is `CHECK ((views >= '-1'::integer))` in the database and `CHECK ((views >= 0))` in what the migrations build.",
    ],
  },
  {
    name: 'a CHECK more',
    sql: `ALTER TABLE "Team" ADD CONSTRAINT short CHECK (length(slug) < 50)`,
    said: [
      'warning parity-constraint: The database has the CHECK constraint `short` of the model `Team` (table `public.Team`), which no migration makes: `CHECK ((length(slug) < 50))`.',
    ],
  },
  {
    name: 'a constraint with another name',
    sql: 'ALTER TABLE "Post" RENAME CONSTRAINT "Post_authorId_fkey" TO fk_author',
    said: [
      'note parity-constraint: The foreign key `Post_authorId_fkey` of the model `Post` (table `public.Post`) is called `fk_author` in the database.',
    ],
  },
  {
    name: 'NOT NULL where NULL is allowed',
    sql: 'ALTER TABLE users ALTER display_name SET NOT NULL',
    said: [
      'error parity-null: The field `User.displayName` (column `public.users.display_name`) is NOT NULL in the database, and the migrations allow NULL: writes without a value fail.',
    ],
  },
  {
    name: 'NULL where it is not allowed',
    sql: 'ALTER TABLE "Team" ALTER name DROP NOT NULL',
    said: [
      "warning parity-null: The field `Team.name` (column `public.Team.name`) allows NULL in the database, and the migrations make it NOT NULL: a row with NULL there can't be read.",
    ],
  },
  {
    name: 'another default',
    sql: 'ALTER TABLE "Post" ALTER views SET DEFAULT 1',
    said: [
      'warning parity-default: The field `Post.views` (column `public.Post.views`) has the default `1` in the database; the migrations give it `0`.',
    ],
  },
  {
    name: 'a default that is missing',
    sql: 'ALTER TABLE "Post" ALTER views DROP DEFAULT',
    said: [
      'warning parity-default: The field `Post.views` (column `public.Post.views`) has no default in the database; the migrations give it `0`.',
    ],
  },
  {
    name: 'a default that only the database can make, missing',
    sql: 'ALTER TABLE "Post" ALTER id DROP DEFAULT',
    said: [
      'error parity-default: The field `Post.id` (column `public.Post.id`) has no default in the database; the migrations give it `gen_random_uuid()`.',
    ],
  },
  {
    name: 'an identity column for a serial',
    sql: 'ALTER TABLE "Team" ALTER id DROP DEFAULT; DROP SEQUENCE "Team_id_seq"; ALTER TABLE "Team" ALTER id ADD GENERATED BY DEFAULT AS IDENTITY',
    said: [
      'note parity-default: The field `Team.id` (column `public.Team.id`) is `GENERATED BY DEFAULT AS IDENTITY` in the database and no identity column, but has a default (`nextval(\'public."Team_id_seq"\'::regclass)`) in what the migrations build.',
    ],
  },
  {
    name: 'a missing table',
    sql: 'DROP TABLE "_PostToTag"; DROP TABLE "Tag"',
    said: [
      'error parity-missing: The database lacks the model `Tag` (table `public.Tag`): every query on it fails.',
      'error parity-missing: The database lacks the relation of Post and Tag (table `public._PostToTag`): every query on it fails.',
    ],
  },
  {
    name: 'a missing table that others point at',
    sql: 'DROP TABLE "Team" CASCADE',
    said: [
      'error parity-missing: The database lacks the model `Team` (table `public.Team`): every query on it fails.',
    ],
  },
  {
    name: 'a table that is a view',
    sql: 'DROP TABLE "_PostToTag"; ALTER TABLE "Tag" RENAME TO tag_data; CREATE VIEW "Tag" AS SELECT * FROM tag_data',
    said: [
      'error parity-missing: The model `Tag` (table `public.Tag`) is a view in the database, and a table in what the migrations build.',
      'error parity-missing: The database lacks the relation of Post and Tag (table `public._PostToTag`): every query on it fails.',
      'note parity-extra: The database has the table `public.tag_data`, which no migration makes.',
    ],
  },
  {
    name: 'a table more',
    sql: 'CREATE TABLE backup_users AS TABLE users',
    said: ['note parity-extra: The database has the table `public.backup_users`, which no migration makes.'],
  },
  {
    name: 'a column more',
    sql: 'ALTER TABLE "Team" ADD colour text',
    said: [
      'warning parity-extra: The database has the column `public.Team.colour` (`text`), which no migration makes.',
    ],
  },
  {
    name: 'a column more that must be filled',
    sql: 'ALTER TABLE "Team" ADD region text NOT NULL',
    said: [
      'error parity-extra: The database has the column `public.Team.region` (`text NOT NULL`), which no migration makes: it must be filled, so no row can be created without it.',
    ],
  },
  {
    name: 'a missing view',
    sql: 'DROP VIEW active_users',
    said: [
      "error parity-missing: The database lacks the view `public.active_users`: `SELECT users.id, users.email FROM public.users WHERE (users.role <> 'AUDITOR'::public.user_role);`.",
    ],
  },
  {
    name: 'a view that says something else',
    sql: `CREATE OR REPLACE VIEW active_users AS SELECT id, email FROM users`,
    said: [
      "warning parity-type: The view `public.active_users` is `SELECT users.id, users.email FROM public.users;` in the database and `SELECT users.id, users.email FROM public.users WHERE (users.role <> 'AUDITOR'::public.user_role);` in what the migrations build.",
    ],
  },
  {
    name: 'a missing trigger',
    sql: 'DROP TRIGGER users_touch ON users',
    said: [
      'error parity-missing: The database lacks the trigger `users_touch` of the model `User` (table `public.users`): `CREATE TRIGGER users_touch BEFORE INSERT ON public.users FOR EACH ROW EXECUTE FUNCTION public.touch()`.',
    ],
  },
  {
    name: 'a trigger that is switched off',
    sql: 'ALTER TABLE users DISABLE TRIGGER users_touch',
    said: [
      'error parity-type: The trigger `users_touch` of the model `User` (table `public.users`) is switched off in the database and on in what the migrations build.',
    ],
  },
  {
    name: 'a function that does something else',
    sql: 'CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
    said: [
      'warning parity-type: The function `public.touch()` is `CREATE OR REPLACE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS $function$ BEGIN RETURN NEW; END $function$` in the database and `CREATE OR REPLACE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS $function$ BEGIN NEW."created_at" := now(); RETURN NEW; END $function$` in what the migrations build.',
    ],
  },
  {
    name: 'row security that is off',
    sql: 'ALTER TABLE "Tag" DISABLE ROW LEVEL SECURITY',
    said: [
      'error parity-missing: Row security of the model `Tag` (table `public.Tag`) is off in the database and on in what the migrations build.',
    ],
  },
  {
    name: 'a missing policy',
    sql: 'DROP POLICY tag_read ON "Tag"',
    said: [
      'error parity-missing: The database lacks the policy `tag_read` of the model `Tag` (table `public.Tag`): `AS PERMISSIVE FOR SELECT TO PUBLIC USING (true)`.',
    ],
  },
  {
    name: 'a failed migration',
    sql: `INSERT INTO _prisma_migrations (id, checksum, migration_name, logs) VALUES ('9', 'x', '20240401000000_later', 'ERROR: column "x" does not exist')`,
    said: [
      'error parity-failed-migration: The migration `20240401000000_later` failed in the database and was never resolved: `migrate deploy` refuses to go on (P3009).',
    ],
  },
  {
    name: 'a migration that failed and was never resolved',
    sql: `UPDATE _prisma_migrations SET finished_at = NULL, logs = E'A migration failed to apply.\\nDatabase error code: 42P07' WHERE migration_name = '${third}'`,
    said: [
      'error parity-failed-migration: The migration `20240301000000_extras` failed in the database and was never resolved: `migrate deploy` refuses to go on (P3009).',
    ],
  },
  {
    name: 'a migration that was rolled back and run again',
    sql: `INSERT INTO _prisma_migrations (id, checksum, migration_name, rolled_back_at) VALUES ('8', 'x', '${second}', now())`,
    said: [],
  },
  {
    name: 'an edited migration',
    sql: `UPDATE _prisma_migrations SET checksum = repeat('0', 64) WHERE migration_name = '${first}'`,
    said: [
      'warning parity-edited: The database has run the migration `20240101000000_init` with another content than the repository has now.',
    ],
  },
  {
    name: 'a migration that the repository does not have',
    sql: `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('7', 'x', '20230101000000_gone', now())`,
    said: [
      'warning parity-extra: The database has run the migration `20230101000000_gone`, which the repository does not have.',
    ],
  },
  {
    name: 'a pending migration',
    sql: `DROP VIEW active_users; DROP TRIGGER users_touch ON users; DROP FUNCTION touch; DROP INDEX "Post_popular_idx"; ALTER TABLE "Post" DROP CONSTRAINT "Post_views_check"; ALTER TABLE "Team" DROP CONSTRAINT "Team_name_key"; DROP POLICY tag_read ON "Tag"; ALTER TABLE "Tag" DISABLE ROW LEVEL SECURITY; DELETE FROM _prisma_migrations WHERE migration_name = '${third}'`,
    said: [
      'error parity-pending: The database has not run the migration `20240301000000_extras`, which brings the constraint `public.Post.Post_views_check` and 7 more changes.',
    ],
  },
  {
    name: 'a migration marked as applied that never ran',
    sql: `DROP TABLE "_PostToTag", "Tag", "Post"`,
    said: [
      'error parity-missing: The database lacks the model `Post` (table `public.Post`): every query on it fails.',
      'error parity-missing: The database lacks the model `Tag` (table `public.Tag`): every query on it fails.',
      'error parity-missing: The database lacks the relation of Post and Tag (table `public._PostToTag`): every query on it fails.',
    ],
  },
  {
    name: 'no record of migrations',
    sql: 'DROP TABLE _prisma_migrations',
    said: [
      'error parity-pending: The database has no record of migrations (`_prisma_migrations` in `public`): `migrate deploy` refuses a database that is not empty (P3005), and all 3 migrations count as pending.',
    ],
  },
  {
    name: 'another owner',
    sql: 'CREATE ROLE somebody; ALTER TABLE users OWNER TO somebody; ALTER TYPE user_role OWNER TO somebody',
    said: [],
  },
  {
    name: 'rights of others',
    sql: 'CREATE ROLE reader; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader',
    said: [],
  },
  {
    name: 'columns in another order',
    sql: "DROP VIEW active_users; ALTER TABLE users RENAME email TO was; ALTER TABLE users ADD email text; ALTER TABLE users ALTER email SET NOT NULL; DROP INDEX users_email_key; ALTER TABLE users DROP was; CREATE UNIQUE INDEX users_email_key ON users (email); CREATE VIEW active_users AS SELECT id, email FROM users WHERE role <> 'AUDITOR'",
    said: [],
  },
  {
    name: 'a schema that Prisma does not manage',
    sql: 'CREATE SCHEMA audit; CREATE TABLE audit.log (id int)',
    said: [],
  },
  { name: 'an extension', sql: 'CREATE EXTENSION citext', said: [] },
  {
    name: 'everything in another schema',
    sql: 'ALTER SCHEMA public RENAME TO app; CREATE SCHEMA public',
    said: [
      'error parity-pending: The database has neither a record of migrations (`_prisma_migrations` in `public`) nor any of their tables: all 3 migrations are pending. There is one in `app`: name it as `?schema=` of the URL.',
    ],
  },
  {
    name: 'an empty database',
    sql: 'DROP SCHEMA public CASCADE; CREATE SCHEMA public',
    said: [
      'error parity-pending: The database has neither a record of migrations (`_prisma_migrations` in `public`) nor any of their tables: all 3 migrations are pending.',
    ],
  },
  {
    name: 'partitions of its own',
    sql: 'CREATE TABLE parted (id int) PARTITION BY RANGE (id); CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (0) TO (9)',
    said: ['note parity-extra: The database has the table `public.parted`, which no migration makes.'],
  },
];
