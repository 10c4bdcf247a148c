/** What stands beside the tables: schemas, extensions, enums, other types, sequences, views, functions. */

import type { CatalogChange } from '../../compare/change-kinds.ts';
import { diffCatalogs } from '../../compare/changes.ts';
import type { Catalog } from '../../model/catalog.ts';
import { pathOf } from '../../model/names.ts';
import type { Touched } from '../../model/snapshot.ts';
import { capital, valueInCode } from '../../model/words.ts';
import { type Difference, enumWords, type Voice } from './difference.ts';

/** What of it is compared by its name alone. */
export interface Loosely {
  /** Servers of different major versions write the same view differently. */
  readonly definitions: boolean;
}

/** All of them. */
export function objectDifferences(
  expected: Catalog,
  live: Catalog,
  voice: Voice,
  loosely: Loosely,
): readonly Difference[] {
  const without = (catalog: Catalog): Catalog => ({ ...catalog, tables: [] });
  const owned = ownedBy(expected, live);
  const tables = new Set(expected.tables.map(pathOf));
  return diffCatalogs(without(expected), without(live)).flatMap((change): readonly Difference[] => {
    if (change.kind.startsWith('sequence-') && owned.has(change.object)) return [];
    // Told where the table is missed.
    if (change.kind === 'view-added' && tables.has(change.object)) return [];
    if (loosely.definitions && /^(?:view|function|type)-changed$/.test(change.kind)) return [];
    return toDifference(change, voice);
  });
}

/** Sequences that belong to a column: with the column's default, all is said. Extra columns and tables bring their own. */
function ownedBy(expected: Catalog, live: Catalog): ReadonlySet<string> {
  const names = (catalog: Catalog) =>
    catalog.sequences.filter(({ definition }) => / OWNED BY /.test(definition)).map(pathOf);
  const both = new Set([...names(expected), ...names(live)]);
  const free = new Set([...expected.sequences, ...live.sequences].map(pathOf));
  return new Set([...free].filter((name) => both.has(name)));
}

/** The key by which a pending migration that makes such a change is found. */
export function keyOf({ kind, object, from, to }: Touched): string {
  if (kind.startsWith('enum-value-')) return `enum-value:${object}:${from ?? to}`;
  return `${kind.split('-', 1)[0]}:${object}`;
}

const nouns: Readonly<Record<string, string>> = {
  schema: 'schema',
  extension: 'extension',
  type: 'type',
  sequence: 'sequence',
  view: 'view',
  function: 'function',
};

function toDifference(change: CatalogChange, voice: Voice): readonly Difference[] {
  const { kind, object, from, to } = change;
  const noun = kind.split('-', 1)[0] ?? '';
  const known = { object, keys: [keyOf(change)], about: kind };
  if (noun === 'enum') return enumDifference(change, voice);
  // What a host brings along is no difference; where it put an extension is none either.
  if (kind === 'extension-added' || kind === 'extension-moved' || kind === 'schema-added') return [];
  const model = noun === 'view' ? voice.names.models[object]?.name : undefined;
  const words = `the ${nouns[noun] ?? noun} ${valueInCode(object)}${model === undefined ? '' : ` (model ${valueInCode(model)})`}`;
  if (to === null) {
    return [
      {
        ...known,
        rule: 'parity-missing',
        message: `${voice.db} lacks ${words}${noun === 'schema' ? '' : `: ${valueInCode(from ?? '')}`}.`,
      },
    ];
  }
  if (from === null)
    return [
      {
        ...known,
        rule: 'parity-extra',
        severity: 'note',
        message: `${voice.db} has ${words}, which no migration makes.`,
      },
    ];
  return [
    {
      ...known,
      rule: 'parity-type',
      severity: 'warning',
      message: `${capital(words)} is ${valueInCode(to)} in ${voice.inDb} and ${valueInCode(from)} in what the migrations build.`,
    },
  ];
}

function enumDifference({ kind, object, from, to }: CatalogChange, voice: Voice): readonly Difference[] {
  const words = enumWords(voice, object);
  const keys = [`enum:${object}`];
  const valueKeys = [`enum-value:${object}:${from ?? to}`, ...keys];
  const known = voice.names.enums[object] !== undefined;
  switch (kind) {
    case 'enum-dropped':
      return [
        {
          rule: 'parity-missing',
          severity: known ? 'error' : 'warning',
          object,
          keys,
          message: `${voice.db} lacks ${words}: ${valueInCode(from ?? '')}.`,
        },
      ];
    case 'enum-added':
      return [
        {
          rule: 'parity-extra',
          severity: 'note',
          object,
          keys,
          message: `${voice.db} has ${words}, which no migration makes.`,
        },
      ];
    case 'enum-value-removed':
      return [
        {
          rule: 'parity-enum',
          object,
          keys: valueKeys,
          about: `value ${from}`,
          message: `In ${voice.inDb} ${words} lacks the value ${valueInCode(from ?? '')}: writing it fails.`,
        },
      ];
    case 'enum-value-added':
      return [
        {
          rule: 'parity-enum',
          severity: 'warning',
          object,
          keys: valueKeys,
          about: `value ${to}`,
          message: `In ${voice.inDb} ${words} has the value ${valueInCode(to ?? '')}, which no migration makes: the Prisma Client can't read rows that hold it.`,
        },
      ];
    default:
      return [
        {
          rule: 'parity-enum',
          severity: 'note',
          object,
          keys: [`enum-order:${object}`, ...keys],
          about: 'order',
          message: `The values of ${words} sort as ${valueInCode(to ?? '')} in ${voice.inDb} and as ${valueInCode(from ?? '')} in what the migrations build.`,
        },
      ];
  }
}
