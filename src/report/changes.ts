/** The differences between the two catalogs in words. Plain text with names between back-ticks. */
import { compareText } from '../model/order.ts';
import type { Change, ProjectReport } from '../model/report.ts';
import { inCode, shortName } from '../model/words.ts';
import { counted, listed } from './words.ts';

/** A kind such as `enum-value-removed` in its two halves: the thing, and what became of it. */
interface Kind {
  readonly noun: string;
  readonly verb: 'added' | 'dropped' | 'renamed' | 'changed';
}

const verbs: Readonly<Record<string, Kind['verb']>> = {
  added: 'added',
  dropped: 'dropped',
  removed: 'dropped',
  revoked: 'dropped',
  renamed: 'renamed',
};

/** Nouns whose change belongs to a table, with the word that is left when the table is named above. */
const parts = new Set(['column', 'constraint', 'index', 'trigger', 'policy', 'row security', 'table']);

function kindOf(kind: string): Kind {
  const words = kind.split('-');
  const verb = verbs[words.at(-1) ?? ''] ?? 'changed';
  const noun = words.slice(0, -1).join(' ');
  // column-type-changed is a change of a column; enum-value-added adds a value.
  const [first] = words;
  if (verb === 'changed' && first !== undefined && words.length > 2 && noun !== 'row security')
    return { noun: first, verb };
  return { noun: noun === '' ? kind : noun, verb };
}

const plurals: Readonly<Record<string, string>> = { index: 'indexes', policy: 'policies' };

/** `adds table Invoice and 2 columns, drops 1 index`; '' where nothing changes. What is added comes first. */
export function briefly(changes: readonly Change[]): string {
  const verbWords = { added: 'adds', dropped: 'drops', renamed: 'renames', changed: 'alters' } as const;
  const sentences = (['added', 'dropped', 'renamed', 'changed'] as const).flatMap((verb) => {
    const nouns = new Map<string, Set<string>>();
    for (const change of changes) {
      const kind = kindOf(change.kind);
      if (kind.verb !== verb) continue;
      const objects = nouns.get(kind.noun) ?? new Set();
      nouns.set(kind.noun, objects.add(nameIn(change, kind)));
    }
    const words = [...nouns].map(([noun, objects]) => {
      const [only] = objects;
      if (objects.size === 1 && only !== undefined && only.length <= 60)
        return `${noun} ${inCode(shortName(only))}`;
      return counted(objects.size, noun, plurals[noun] ?? `${noun}s`);
    });
    return words.length === 0
      ? []
      : [`${verbWords[verb]} ${listed(words.slice(0, 4))}${words.length > 4 ? ' and more' : ''}`];
  });
  return sentences.join(', ');
}

/** The object, and of an enum's value the value too: `PostStatus.ARCHIVED`. */
function nameIn({ object, from, to }: Change, { noun }: Kind): string {
  const value = noun === 'enum value' ? (to ?? from) : null;
  return value === null ? object : `${object}.${value.replace(/^'|'$/g, '')}`;
}

/** Changes that are told together. */
export interface ChangeGroup {
  /** A table's name between back-ticks, or a few words. */
  readonly title: string;
  /** Each a line of plain text with names between back-ticks. */
  readonly lines: readonly string[];
}

/** From so many tables on that are dropped whole, they are one list of names. */
const manyTables = 4;

/** All changes in words by table, tables sorted; first the tables that go when they are many, last what belongs to no table. */
export function groupChanges(project: ProjectReport): readonly ChangeGroup[] {
  const tables = [
    ...project.tables.map((table) => table.name),
    ...project.changes.filter((one) => one.kind.startsWith('table-')).map((one) => one.object),
  ].sort((a, b) => b.length - a.length);
  const groups = new Map<string, Change[]>();
  for (const change of project.changes) {
    const table = tableOf(change, tables) ?? '';
    const changes = groups.get(table);
    if (changes === undefined) groups.set(table, [change]);
    else changes.push(change);
  }
  const sorted = [...groups].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : compareText(a, b)));
  const dropped = sorted.filter(
    ([table, changes]) => table !== '' && changes.every((one) => one.kind === 'table-dropped'),
  );
  const apart = dropped.length >= manyTables ? dropped : [];
  const names = apart.map(([table]) => inCode(shortName(table)));
  return [
    ...(apart.length === 0 ? [] : [{ title: `${apart.length} tables dropped`, lines: [names.join(', ')] }]),
    ...sorted
      .filter((group) => !apart.includes(group))
      .map(([table, changes]) => ({
        title: table === '' ? 'Besides' : inCode(shortName(table)),
        lines: changes.map((change) => lineOf(change, table === '' ? undefined : table)),
      })),
  ];
}

function tableOf(change: Change, tables: readonly string[]): string | undefined {
  if (!parts.has(kindOf(change.kind).noun)) return undefined;
  return (
    tables.find((table) => change.object === table || change.object.startsWith(`${table}.`)) ??
    guessedTable(change.object)
  );
}

/** `public.User` of `public.User.name` where the report does not list the table. */
function guessedTable(object: string): string | undefined {
  const [schema, table, ...rest] = object.split('.');
  return rest.length === 0 ? undefined : `${schema}.${table}`;
}

function lineOf(change: Change, table: string | undefined): string {
  const { noun, verb } = kindOf(change.kind);
  if (change.kind === 'enum-value-renamed') {
    const [from, to] = [change.from, change.to].map((value) =>
      inCode(shortName(nameIn({ ...change, to: value }, { noun, verb }))),
    );
    return `${noun} renamed: ${from} → ${to}`;
  }
  if (noun === 'enum value') return `${noun} ${inCode(shortName(nameIn(change, { noun, verb })))} ${verb}`;
  if (change.kind === 'table-dropped') return 'dropped, with all that belonged to it';
  if (change.kind === 'table-added')
    return change.to === null || change.to === '' ? 'new' : `new, with ${inCode(change.to)}`;
  if (verb === 'renamed') {
    const [from, to] = [change.from ?? '', change.to ?? ''].map((name) => inCode(shortName(name)));
    return noun === 'table' ? `renamed, was ${from}` : `${noun} renamed: ${from} → ${to}`;
  }
  const itself = table !== undefined && change.object === table;
  const what =
    table !== undefined && change.object.startsWith(`${table}.`)
      ? `${noun} ${inCode(change.object.slice(table.length + 1))}`
      : itself
        ? noun
        : `${noun} ${inCode(shortName(change.object))}`;
  const aspect = change.kind.split('-').slice(1, -1).join(' ');
  const verbWord =
    verb === 'changed' && aspect !== '' && noun !== 'row security' ? `${aspect} changed` : verb;
  return `${what} ${verbWord}${values(change)}`;
}

function values(change: Change): string {
  if (change.from !== null && change.to !== null) return `: ${inCode(change.from)} → ${inCode(change.to)}`;
  if (change.to !== null && change.to !== '') return `: ${inCode(change.to)}`;
  if (change.from !== null && change.from !== '') return ` (was ${inCode(change.from)})`;
  return '';
}
