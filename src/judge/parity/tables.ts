/** Tables and their columns: missing, extra, of another type, with another default, with or without NULL. */
import {
  columnInShort,
  defaultOf,
  generatedOf,
  identityOf,
  pairInShort,
  tableInShort,
} from '../../compare/short.ts';
import type { Catalog, Column, Table } from '../../model/catalog.ts';
import { pathOf } from '../../model/names.ts';
import { compareText } from '../../model/order.ts';
import { capital, valueInCode } from '../../model/words.ts';
import { columnWords, type Difference, isKnown, tableWords, type Voice } from './difference.ts';
import { partDifferences } from './parts.ts';

/** All differences of tables. Both catalogs are cut down to what is compared. */
export function tableDifferences(expected: Catalog, live: Catalog, voice: Voice): readonly Difference[] {
  const wanted = new Map(expected.tables.map((table) => [pathOf(table), table]));
  const found = new Map(live.tables.map((table) => [pathOf(table), table]));
  const views = new Set(live.views.map(pathOf));
  const paths = [...new Set([...wanted.keys(), ...found.keys()])].sort(compareText);
  return paths.flatMap((path) => {
    const [table, there] = [wanted.get(path), found.get(path)];
    if (table === undefined) return there === undefined ? [] : [extraTable(path, there, voice)];
    if (there === undefined) return [missingTable(path, table, voice, views.has(path))];
    return [
      ...kindDifference(path, table, there, voice),
      ...columnDifferences(path, table, there, voice),
      ...partDifferences(path, table, there, { voice, isThere: (other) => found.has(other) }),
    ];
  });
}

function missingTable(path: string, table: Table, voice: Voice, isView: boolean): Difference {
  const known = isKnown(voice, path);
  const effect = known ? ': every query on it fails' : '';
  return {
    rule: 'parity-missing',
    severity: known ? 'error' : 'warning',
    object: path,
    message: isView
      ? `${capital(tableWords(voice, path))} is a view in ${voice.inDb}, and a table in what the migrations build.`
      : `${voice.db} lacks ${tableWords(voice, path)}${effect}.`,
    witness: `Its columns: ${tableInShort(table)}.`,
    keys: [`table:${path}`],
  };
}

function extraTable(path: string, table: Table, voice: Voice): Difference {
  return {
    rule: 'parity-extra',
    severity: isKnown(voice, path) ? 'warning' : 'note',
    object: path,
    message: `${voice.db} has ${tableWords(voice, path)}, which no migration makes.`,
    witness: `Its columns: ${tableInShort(table)}.`,
    keys: [`table:${path}`],
  };
}

const kindWords = { table: 'a plain table', partitioned: 'a partitioned table', foreign: 'a foreign table' };

function kindDifference(path: string, table: Table, there: Table, voice: Voice): readonly Difference[] {
  if (table.kind === there.kind) return [];
  return [
    {
      rule: 'parity-type',
      severity: 'warning',
      object: path,
      about: 'kind',
      message: `${capital(tableWords(voice, path))} is ${kindWords[there.kind]} in ${voice.inDb} and ${kindWords[table.kind]} in what the migrations build.`,
      keys: [`table:${path}`],
    },
  ];
}

function columnDifferences(path: string, table: Table, there: Table, voice: Voice): readonly Difference[] {
  const found = new Map(there.columns.map((column) => [column.name, column]));
  const wanted = new Set(table.columns.map((column) => column.name));
  const keys = (name: string) => [`column:${path}.${name}`, `table:${path}`];
  const fields = voice.names.models[path]?.fields ?? {};
  return [
    ...table.columns.flatMap((column) => {
      const live = found.get(column.name);
      return live === undefined ? [missingColumn(path, column, voice)] : unlike(path, column, live, voice);
    }),
    // The code expects it, no migration makes it, and it is not there: drift that has arrived.
    ...Object.keys(fields)
      .filter((name) => !wanted.has(name) && !found.has(name))
      .map((name): Difference => {
        return {
          rule: 'parity-missing',
          object: `${path}.${name}`,
          message: `${voice.db} lacks ${columnWords(voice, path, name)}, which schema.prisma has and no migration makes: queries on the model fail.`,
          instead: 'Write the migration that is missing (`npx prisma migrate dev`), and deploy it.',
          keys: [],
        };
      }),
    ...there.columns
      .filter((column) => !wanted.has(column.name))
      .map((column): Difference => {
        const { name } = column;
        const required =
          !column.nullable &&
          defaultOf(column) === undefined &&
          column.identity === undefined &&
          !column.generated;
        const blocks = required && isKnown(voice, path);
        return {
          rule: 'parity-extra',
          severity: blocks ? 'error' : 'warning',
          object: `${path}.${name}`,
          message: `${voice.db} has ${columnWords(voice, path, name)} (${valueInCode(columnInShort(column))}), which no migration makes${blocks ? ': it must be filled, so no row can be created without it' : ''}.`,
          keys: keys(name),
        };
      }),
  ];
}

function missingColumn(path: string, column: Column, voice: Voice): Difference {
  const known = isKnown(voice, path, column.name);
  return {
    rule: 'parity-missing',
    severity: known ? 'error' : 'warning',
    object: `${path}.${column.name}`,
    message: `${voice.db} lacks ${columnWords(voice, path, column.name)}${known ? ': queries on it fail' : ''}.`,
    witness: `The migrations build it as ${columnInShort(column)}.`,
    keys: [`column:${path}.${column.name}`, `table:${path}`],
  };
}

/** What differs in a column that both have. A default that goes with another type is not told apart from it. */
function unlike(path: string, column: Column, live: Column, voice: Voice): readonly Difference[] {
  const object = `${path}.${column.name}`;
  const words = capital(columnWords(voice, path, column.name));
  const keys = [`column:${object}`, `table:${path}`];
  const both = (from: string, to: string) => {
    const [wanted, found] = pairInShort(from, to);
    return `${valueInCode(found)} in ${voice.inDb} and ${valueInCode(wanted)} in what the migrations build`;
  };
  const differs: Difference[] = [];
  if (column.type !== live.type) {
    differs.push({
      rule: 'parity-type',
      object,
      message: `${words} is ${both(column.type, live.type)}.`,
      keys,
    });
  }
  if (column.nullable !== live.nullable) {
    differs.push({
      rule: 'parity-null',
      severity: live.nullable ? 'warning' : 'error',
      object,
      message: live.nullable
        ? `${words} allows NULL in ${voice.inDb}, and the migrations make it NOT NULL: a row with NULL there can't be read.`
        : `${words} is NOT NULL in ${voice.inDb}, and the migrations allow NULL: writes without a value fail.`,
      keys,
    });
  }
  if (generatedOf(column) !== generatedOf(live)) {
    differs.push({
      rule: 'parity-default',
      object,
      about: 'generated',
      message: `${words} is ${both(generatedOf(column) ?? 'no generated column', generatedOf(live) ?? 'no generated column')}.`,
      keys,
    });
  } else if (identityOf(column) !== identityOf(live)) {
    const isSerial = (one: Column) => one.identity !== undefined || /^nextval\(/.test(one.default ?? '');
    differs.push({
      rule: 'parity-default',
      severity: isSerial(column) && isSerial(live) ? 'note' : 'error',
      object,
      about: 'identity',
      message: `${words} is ${identityWords(live)} in ${voice.inDb} and ${identityWords(column)} in what the migrations build.`,
      keys,
    });
  } else if (column.type === live.type && defaultOf(column) !== defaultOf(live)) {
    differs.push(otherDefault(object, words, column, live, voice, keys));
  }
  return differs;
}

/** What makes the numbers of a column. */
function identityWords(column: Column): string {
  const identity = identityOf(column);
  if (identity !== undefined) return valueInCode(identity);
  return column.default === undefined
    ? 'no identity column'
    : `no identity column, but has a default (${valueInCode(column.default)})`;
}

function otherDefault(
  object: string,
  words: string,
  column: Column,
  live: Column,
  voice: Voice,
  keys: readonly string[],
): Difference {
  const [wanted, found] = [defaultOf(column), defaultOf(live)];
  // Nobody fills it: constants are sent by the Prisma Client itself, what the database is to make up is not.
  const unfilled = found === undefined && !column.nullable && /\(/.test(wanted ?? '');
  const told = { rule: 'parity-default', severity: unfilled ? 'error' : 'warning', object, keys } as const;
  if (found === undefined)
    return {
      ...told,
      message: `${words} has no default in ${voice.inDb}; the migrations give it ${valueInCode(wanted ?? '')}.`,
    };
  if (wanted === undefined)
    return {
      ...told,
      message: `${words} has the default ${valueInCode(found)} in ${voice.inDb}, and none in what the migrations build.`,
    };
  const [a, b] = pairInShort(wanted, found);
  return {
    ...told,
    message: `${words} has the default ${valueInCode(b)} in ${voice.inDb}; the migrations give it ${valueInCode(a)}.`,
  };
}
