/** Reads config files: YAML or JSON text → settings, or a sentence about what is wrong with the nearest right name. */
import { closest, distance } from 'fastest-levenshtein';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { mustBeSeen } from '../model/must-be-seen.ts';
import { nestsTooDeep } from '../model/yaml-depth.ts';
import { ruleIds } from '../rules/index.ts';
import {
  type ConfigFile,
  configFile,
  migrationFile,
  ofMigration,
  type SilenceEntry,
  silence,
} from './definition.ts';

/** What was read, or the first thing that is wrong: one sentence without the file's name. */
export type Read<T> = { readonly value: T } | { readonly problem: string };

/** Reads a config file. */
export function readConfigFile(text: string): Read<ConfigFile> {
  const read = readAs(configFile, text, {}, [
    ...Object.keys(configFile.shape),
    ...Object.keys(silence.shape),
  ]);
  if ('problem' in read) return read;
  const { rules = {}, silences = [] } = read.value;
  const off = Object.entries(rules).find(([id, severity]) => severity === 'off' && mustBeSeen.has(id));
  const silenced = silences.map((entry) => entry.rule);
  const problem =
    unknownRule([...Object.keys(rules), ...silenced]) ??
    unsilenced(silenced) ??
    (off === undefined ? undefined : `The rule ${off[0]} can't be off.`) ??
    (silences.some((entry) => entry.migration === undefined && entry.object === undefined)
      ? 'A silence names neither a migration nor an object.'
      : undefined);
  return problem === undefined ? read : { problem };
}

/** Reads a `preflight.yml`. */
export function readMigrationFile(text: string): Read<readonly Omit<SilenceEntry, 'migration'>[]> {
  const read = readAs(migrationFile, text, { silences: [] }, ['silences', ...Object.keys(ofMigration.shape)]);
  if ('problem' in read) return read;
  const { silences } = read.value;
  const silenced = silences.map((entry) => entry.rule);
  const problem = unknownRule(silenced) ?? unsilenced(silenced);
  return problem === undefined ? { value: silences } : { problem };
}

/** Characters of a config file at most: a thousand silences are a tenth of it. */
const longest = 1_000_000;

function readAs<T>(definition: z.ZodType<T>, text: string, empty: unknown, keys: readonly string[]): Read<T> {
  if (text.length > longest) return { problem: 'It is longer than 1 MB.' };
  if (nestsTooDeep(text)) return { problem: 'It does not parse: it is nested too deeply.' };
  // JSON is YAML; aliases are bounded, so that a few lines can't become gigabytes.
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined) return { problem: `It does not parse: ${error.message.split('\n', 1)[0]}.` };
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: 100 }) ?? empty;
  } catch (thrown) {
    return { problem: `It does not parse: ${thrown instanceof Error ? thrown.message : String(thrown)}.` };
  }
  const result = definition.safeParse(plain);
  if (result.success) return { value: result.data };
  const [issue] = result.error.issues;
  return { problem: issue === undefined ? 'It is not valid.' : sayIssue(issue, keys, plain) };
}

/** What a type is called to somebody who writes YAML. */
const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  record: 'keys with values',
  object: 'keys with values',
};

function sayIssue(issue: z.core.$ZodIssue, keys: readonly string[], plain: unknown): string {
  const at = issue.path.map(String).join('.');
  if (issue.code === 'invalid_type') {
    const found = valueAt(plain, issue.path);
    const inside = issue.path.slice(0, -1).map(String).join('.');
    if (found === undefined)
      return `${inside === '' ? 'The file' : inside} lacks ${String(issue.path.at(-1))}.`;
    // 20250101000000 is a number in YAML, and a name in a folder.
    const remedy = issue.expected === 'string' && typeof found !== 'object' ? ': put it in quotes' : '';
    return `${at === '' ? 'The file' : at} must be ${typeWords[issue.expected] ?? issue.expected}${remedy}.`;
  }
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return `There is no key ${JSON.stringify(key)}${at === '' ? '' : ` in ${at}`}.${nearestOf(key, keys)}`;
  }
  if (issue.code === 'invalid_value') return `${at} is not one of ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_format' && issue.message !== '') return `${at} must be ${issue.message}.`;
  return `${at === '' ? 'The file' : at} is not valid: ${issue.message}.`;
}

function valueAt(plain: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    plain,
  );
}

function unknownRule(ids: readonly string[]): string | undefined {
  const wrong = ids.find((id) => !ruleIds.includes(id));
  return wrong === undefined
    ? undefined
    : `There is no rule ${JSON.stringify(wrong)}.${nearestOf(wrong, ruleIds)}`;
}

function unsilenced(ids: readonly string[]): string | undefined {
  const wrong = ids.find((id) => mustBeSeen.has(id));
  return wrong === undefined ? undefined : `The rule ${wrong} can't be silenced.`;
}

/** ` The nearest name is x.`, where one is near. */
function nearestOf(wrong: string, names: readonly string[]): string {
  const best = closest(wrong, [...names]);
  return distance(wrong, best) > Math.max(3, best.length / 2) ? '' : ` The nearest name is ${best}.`;
}
