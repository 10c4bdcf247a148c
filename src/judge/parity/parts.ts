/** What belongs to a table beside its columns: constraints, indexes, triggers, policies, row security. */
import {
  constraintDefinition,
  indexDefinition,
  inShort,
  pairInShort,
  policyDefinition,
  rowSecurityInShort,
  triggerDefinition,
} from '../../compare/short.ts';
import type { Constraint, Index, Table } from '../../model/catalog.ts';
import { compareText } from '../../model/order.ts';
import { capital, code, type Difference, tableWords, type Voice } from './difference.ts';

/** What is known beside the two tables. */
export interface Around {
  readonly voice: Voice;
  /** Whether the live database has a table. */
  readonly isThere: (path: string) => boolean;
}

/** All of them. What goes with a column that only one side has, or with a table that is missing, is told by that. */
export function partDifferences(
  path: string,
  table: Table,
  there: Table,
  around: Around,
): readonly Difference[] {
  const names = (one: Table) => new Set(one.columns.map((column) => column.name));
  const [wanted, found] = [names(table), names(there)];
  const isShared = (column: string): boolean => wanted.has(column) === found.has(column);
  const whole = (part: { readonly columns: readonly string[] }): boolean => part.columns.every(isShared);
  return [
    ...constraintDifferences(path, table.constraints.filter(whole), there.constraints.filter(whole), around),
    ...indexDifferences(path, table, there, whole, around),
    ...otherDifferences(path, table, there, around),
  ];
}

interface Named {
  readonly name: string;
}

/** Both sides by name; what has another name and the same definition is one thing. */
function matched<T extends Named>(
  wanted: readonly T[],
  found: readonly T[],
  definition: (thing: T) => string,
): readonly (readonly [T | undefined, T | undefined])[] {
  const live = new Map(found.map((thing) => [thing.name, thing]));
  const missing = wanted.filter((thing) => !live.has(thing.name));
  const wantedNames = new Set(wanted.map((thing) => thing.name));
  const extra = found.filter((thing) => !wantedNames.has(thing.name));
  const twins = new Map<T, T>();
  for (const thing of missing) {
    const twin = extra.find(
      (one) => definition(one) === definition(thing) && ![...twins.values()].includes(one),
    );
    if (twin !== undefined) twins.set(thing, twin);
  }
  const taken = new Set(twins.values());
  return [
    ...wanted.map((thing) => [thing, live.get(thing.name) ?? twins.get(thing)] as const),
    ...extra.filter((thing) => !taken.has(thing)).map((thing) => [undefined, thing] as const),
  ].sort(([a, b], [c, d]) => compareText((a ?? b)?.name ?? '', (c ?? d)?.name ?? ''));
}

const constraintWords = {
  'primary-key': 'primary key',
  unique: 'unique constraint',
  'foreign-key': 'foreign key',
  check: 'CHECK constraint',
  exclusion: 'exclusion constraint',
} as const satisfies Record<Constraint['kind'], string>;

function constraintDifferences(
  path: string,
  wanted: readonly Constraint[],
  found: readonly Constraint[],
  { voice, isThere }: Around,
): readonly Difference[] {
  const plain = (one: Constraint) => one.definition.replace(/ NOT VALID$/, '');
  return matched(wanted, found, plain).flatMap(([constraint, live]): readonly Difference[] => {
    const one = constraint ?? live;
    if (one === undefined) return [];
    const object = `${path}.${one.name}`;
    const keys = [`constraint:${object}`, `table:${path}`];
    const words = `the ${constraintWords[one.kind]} ${code(one.name)}`;
    const of = `of ${tableWords(voice, path)}`;
    const rule = 'parity-constraint';
    if (live === undefined) {
      // It went with the table that it points at.
      if (one.references !== undefined && !isThere(one.references.table)) return [];
      return [
        {
          rule,
          object,
          keys,
          message: `${voice.db} lacks ${words} ${of}: ${code(inShort(one.definition))}.`,
        },
      ];
    }
    if (constraint === undefined) {
      return [
        {
          rule,
          severity: 'warning',
          object,
          keys,
          message: `${voice.db} has ${words} ${of}, which no migration makes: ${code(inShort(constraintDefinition(one)))}.`,
        },
      ];
    }
    if (plain(constraint) !== plain(live)) {
      return [{ rule, object, keys, message: otherConstraint(constraint, live, `${words} ${of}`, voice) }];
    }
    if (constraint.validated !== live.validated) {
      return [
        {
          rule,
          severity: live.validated ? 'note' : 'warning',
          object,
          keys,
          about: 'validated',
          message: live.validated
            ? `${capital(words)} ${of} is validated in ${voice.inDb}, and NOT VALID in what the migrations build.`
            : `${capital(words)} ${of} was never validated in ${voice.inDb} (NOT VALID): older rows may break it.`,
          ...(live.validated
            ? {}
            : {
                instead: `Run ${code(`ALTER TABLE ${quoted(path)} VALIDATE CONSTRAINT "${live.name}"`)}; correct the rows that it names first.`,
              }),
        },
      ];
    }
    if (constraint.name === live.name) return [];
    return [
      {
        rule,
        severity: 'note',
        object,
        keys,
        about: 'name',
        message: `${capital(words)} ${of} is called ${code(live.name)} in ${voice.inDb}.`,
        instead: `A migration that names it fails there: rename it, ${code(`ALTER TABLE ${quoted(path)} RENAME CONSTRAINT "${live.name}" TO "${constraint.name}"`)}.`,
      },
    ];
  });
}

function quoted(path: string): string {
  const [schema = '', ...rest] = path.split('.');
  return `"${schema}"."${rest.join('.')}"`;
}

function otherConstraint(wanted: Constraint, live: Constraint, words: string, voice: Voice): string {
  const [to, from] = [wanted.references, live.references];
  if (
    to !== undefined &&
    from !== undefined &&
    to.table === from.table &&
    String(to.columns) === String(from.columns) &&
    String(wanted.columns) === String(live.columns)
  ) {
    const parts = [
      ...(to.onDelete === from.onDelete
        ? []
        : [
            `ON DELETE ${from.onDelete} in ${voice.inDb} and ON DELETE ${to.onDelete} in what the migrations build`,
          ]),
      ...(to.onUpdate === from.onUpdate
        ? []
        : [
            `ON UPDATE ${from.onUpdate} in ${voice.inDb} and ON UPDATE ${to.onUpdate} in what the migrations build`,
          ]),
    ];
    if (parts.length > 0) return `${capital(words)} has ${parts.join(', and ')}.`;
  }
  const [a, b] = pairInShort(wanted.definition, live.definition);
  return `${capital(words)} is ${code(b)} in ${voice.inDb} and ${code(a)} in what the migrations build.`;
}

function indexDifferences(
  path: string,
  table: Table,
  there: Table,
  whole: (index: Index) => boolean,
  { voice }: Around,
): readonly Difference[] {
  const free = (one: Index) => one.constraint === undefined && whole(one);
  const plain = (one: Index) => indexDefinition({ ...one, valid: true }, path);
  const rule = 'parity-index';
  return matched(table.indexes.filter(free), there.indexes.filter(free), plain).flatMap(
    ([index, live]): readonly Difference[] => {
      const one = index ?? live;
      if (one === undefined) return [];
      const object = `${table.schema}.${one.name}`;
      const keys = [`index:${object}`, `table:${path}`];
      const words = `the ${one.unique ? 'unique index' : 'index'} ${code(one.name)}`;
      const of = `of ${tableWords(voice, path)}`;
      if (live === undefined) {
        return [
          {
            rule,
            severity: one.unique ? 'error' : 'warning',
            object,
            keys,
            message: `${voice.db} lacks ${words} ${of}: ${code(inShort(plain(one)))}.`,
          },
        ];
      }
      const found: Difference[] = [];
      if (index === undefined) {
        found.push({
          rule,
          severity: one.unique ? 'warning' : 'note',
          object,
          keys,
          message: `${voice.db} has ${words} ${of}, which no migration makes: ${code(inShort(plain(one)))}.`,
        });
      } else if (plain(index) !== plain(live)) {
        const [a, b] = pairInShort(plain(index), plain(live));
        found.push({
          rule,
          severity: index.unique || live.unique ? 'error' : 'warning',
          object,
          keys,
          message: `${capital(words)} ${of} is ${code(b)} in ${voice.inDb} and ${code(a)} in what the migrations build.`,
        });
      } else if (index.name !== live.name) {
        found.push({
          rule,
          severity: 'note',
          object,
          keys,
          about: 'name',
          message: `${capital(words)} ${of} is called ${code(live.name)} in ${voice.inDb}.`,
          instead: `A migration that names it fails there: rename it, ${code(`ALTER INDEX "${table.schema}"."${live.name}" RENAME TO "${index.name}"`)}.`,
        });
      }
      if (!live.valid) found.push(invalidIndex(object, keys, live, table.schema, `${words} ${of}`, voice));
      return found;
    },
  );
}

function invalidIndex(
  object: string,
  keys: readonly string[],
  live: Index,
  schema: string,
  words: string,
  voice: Voice,
): Difference {
  return {
    rule: 'parity-index',
    severity: live.unique ? 'error' : 'warning',
    object,
    keys,
    about: 'invalid',
    message: `${capital(words)} is invalid in ${voice.inDb}: its building was interrupted, so it costs every write and serves no query.`,
    instead: `Run ${code(`REINDEX INDEX CONCURRENTLY "${schema}"."${live.name}"`)}, or drop it and build it again.`,
  };
}

/** How `triggerDefinition` ends for a trigger that is switched off. */
const off = ' (disabled)';

function otherDifferences(
  path: string,
  table: Table,
  there: Table,
  { voice }: Around,
): readonly Difference[] {
  const of = `of ${tableWords(voice, path)}`;
  const parts = (
    noun: 'trigger' | 'policy',
    wanted: readonly (readonly [string, string])[],
    found: readonly (readonly [string, string])[],
  ): readonly Difference[] => {
    const [a, b] = [new Map(wanted), new Map(found)];
    return [...new Set([...a.keys(), ...b.keys()])]
      .sort(compareText)
      .flatMap((name): readonly Difference[] => {
        const [to, from] = [a.get(name), b.get(name)];
        if (to === from) return [];
        const object = `${path}.${name}`;
        const known = { object, keys: [`${noun}:${object}`, `table:${path}`], about: noun };
        const words = `the ${noun} ${code(name)} ${of}`;
        if (from === undefined)
          return [
            {
              ...known,
              rule: 'parity-missing',
              message: `${voice.db} lacks ${words}: ${code(inShort(to ?? ''))}.`,
            },
          ];
        if (to === undefined)
          return [
            {
              ...known,
              rule: 'parity-extra',
              severity: 'note',
              message: `${voice.db} has ${words}, which no migration makes: ${code(inShort(from))}.`,
            },
          ];
        if (from === `${to}${off}` || to === `${from}${off}`) {
          const [there, here] = from.endsWith(off) ? ['off', 'on'] : ['on', 'off'];
          return [
            {
              ...known,
              rule: 'parity-type',
              severity: 'error',
              message: `${capital(words)} is switched ${there} in ${voice.inDb} and ${here} in what the migrations build.`,
            },
          ];
        }
        const [left, right] = pairInShort(to, from);
        return [
          {
            ...known,
            rule: 'parity-type',
            message: `${capital(words)} is ${code(right)} in ${voice.inDb} and ${code(left)} in what the migrations build.`,
          },
        ];
      });
  };
  const [wanted, found] = [rowSecurityInShort(table), rowSecurityInShort(there)];
  const security: readonly Difference[] =
    wanted === found
      ? []
      : [
          {
            rule: table.rowSecurity.enabled && !there.rowSecurity.enabled ? 'parity-missing' : 'parity-type',
            severity: table.rowSecurity.enabled ? 'error' : 'warning',
            object: path,
            about: 'row security',
            message: `Row security ${of} is ${found} in ${voice.inDb} and ${wanted} in what the migrations build.`,
            keys: [`row:${path}`, `table:${path}`],
          },
        ];
  return [
    ...parts(
      'trigger',
      table.triggers.map((one) => [one.name, triggerDefinition(one)]),
      there.triggers.map((one) => [one.name, triggerDefinition(one)]),
    ),
    ...security,
    ...parts(
      'policy',
      table.policies.map((one) => [one.name, policyDefinition(one)]),
      there.policies.map((one) => [one.name, policyDefinition(one)]),
    ),
  ];
}
