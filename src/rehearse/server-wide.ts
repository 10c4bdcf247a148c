/**
 * What of a migration is felt beyond its database, as far as its text tells: roles and sessions belong to the whole server.
 *
 * The text is asked and not what the parser makes of it: a statement that a DO block puts together holds these words too, and
 * is no statement to the parser. That a comment or a string may hold them costs only time, or one sentence.
 */
import type { Migration } from '../model/project.ts';
import { scriptOf } from './run.ts';

const rolesInText = /\b(?:create|alter|drop)\s+(?:role|user|group)\b/i;
const sessionsInText = /\bpg_(?:terminate|cancel)_backend\b/i;

/** Whether it may make, change or drop roles. */
export function changesRoles(migration: Migration): boolean {
  return rolesInText.test(scriptOf(migration));
}

/** Whether a run of it may disturb another one at the same time: by roles, or by ending sessions of its own role. */
export function disturbsOthers(migration: Migration): boolean {
  return changesRoles(migration) || sessionsInText.test(scriptOf(migration));
}
