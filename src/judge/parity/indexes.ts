/** Indexes that no constraint owns: missing, extra, invalid, or another. */
import { indexDefinition, inShort, pairInShort } from '../../compare/short.ts';
import type { Index, Table } from '../../model/catalog.ts';
import { capital, valueInCode } from '../../model/words.ts';
import { type Difference, otherName, tableWords, type Voice } from './difference.ts';
import { type Around, matched } from './matching.ts';

/** All differences between the indexes of a table and those of its counterpart; `whole` are those to look at. */
export function indexDifferences(
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
      const words = `the ${one.unique ? 'unique index' : 'index'} ${valueInCode(one.name)}`;
      const of = `of ${tableWords(voice, path)}`;
      if (live === undefined) {
        return [
          {
            rule,
            severity: one.unique ? 'error' : 'warning',
            object,
            keys,
            message: `${voice.db} lacks ${words} ${of}: ${valueInCode(inShort(plain(one)))}.`,
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
          message: `${voice.db} has ${words} ${of}, which no migration makes: ${valueInCode(inShort(plain(one)))}.`,
        });
      } else if (plain(index) !== plain(live)) {
        const [a, b] = pairInShort(plain(index), plain(live));
        found.push({
          rule,
          severity: index.unique || live.unique ? 'error' : 'warning',
          object,
          keys,
          message: `${capital(words)} ${of} is ${valueInCode(b)} in ${voice.inDb} and ${valueInCode(a)} in what the migrations build.`,
        });
      } else if (index.name !== live.name) {
        const renaming = `ALTER INDEX "${table.schema}"."${live.name}" RENAME TO "${index.name}"`;
        found.push(otherName({ rule, object, keys }, `${words} ${of}`, live.name, renaming, voice));
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
    instead: `Run ${valueInCode(`REINDEX INDEX CONCURRENTLY "${schema}"."${live.name}"`)}, or drop it and build it again.`,
  };
}
