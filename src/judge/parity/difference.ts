/** One difference between what the migrations build and a live database, and the words that all of them share. */
import type { ProjectNames } from '../../model/snapshot.ts';
import { capital, valueInCode } from '../../model/words.ts';
import type { Known } from '../finding.ts';

/** A finding in the making. */
export interface Difference extends Omit<Known, 'evidence' | 'environment'> {
  /** What a pending migration must touch to be the reason of it: `column:public.User.age`, `table:public.User`. */
  readonly keys: readonly string[];
}

/** Both sides of a comparison have these words. */
export interface Voice {
  /** The live database as the subject of a sentence: `The database`, or its name in back-ticks. */
  readonly db: string;
  /** The same in the middle of a sentence. */
  readonly inDb: string;
  readonly names: ProjectNames;
}

/** The voice of a comparison. An environment without a name is the only one. */
export function voiceOf(environment: string, names: ProjectNames): Voice {
  const name = valueInCode(environment);
  return environment === ''
    ? { db: 'The database', inDb: 'the database', names }
    : { db: name, inDb: name, names };
}

/** Such as ``the model `User` (table `public.users`)``; a table that the schema does not know is just that. */
export function tableWords({ names }: Voice, path: string): string {
  const model = names.models[path]?.name;
  const relation = names.relations[path];
  if (model !== undefined) return `the model ${valueInCode(model)} (table ${valueInCode(path)})`;
  if (relation !== undefined) return `the relation of ${relation} (table ${valueInCode(path)})`;
  return `the table ${valueInCode(path)}`;
}

/** Such as ``the field `User.createdAt` (column `public.users.created_at`)``. */
export function columnWords({ names }: Voice, table: string, column: string): string {
  const model = names.models[table];
  const field = model?.fields[column];
  const path = valueInCode(`${table}.${column}`);
  return model === undefined || field === undefined
    ? `the column ${path}`
    : `the field ${valueInCode(`${model.name}.${field}`)} (column ${path})`;
}

/** Such as ``the enum `Role` (type `public.user_role`)``. */
export function enumWords({ names }: Voice, path: string): string {
  const name = names.enums[path];
  return name === undefined
    ? `the enum type ${valueInCode(path)}`
    : `the enum ${valueInCode(name)} (type ${valueInCode(path)})`;
}

/** Only the name is another one, which a later migration would stumble over. `renaming` is the SQL that ends it. */
export function otherName(
  known: Pick<Difference, 'rule' | 'object' | 'keys'>,
  words: string,
  liveName: string,
  renaming: string,
  { inDb }: Voice,
): Difference {
  return {
    ...known,
    severity: 'note',
    about: 'name',
    message: `${capital(words)} is called ${valueInCode(liveName)} in ${inDb}.`,
    instead: `A migration that names it fails there: rename it, ${valueInCode(renaming)}.`,
  };
}

/** Whether the Prisma Client names a table, or a column of it. */
export function isKnown({ names }: Voice, table: string, column?: string): boolean {
  if (column === undefined) return names.models[table] !== undefined || names.relations[table] !== undefined;
  return names.models[table]?.fields[column] !== undefined || names.relations[table] !== undefined;
}
