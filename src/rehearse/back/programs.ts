/** Views, functions, triggers, row security and policies on the way back: what rests on tables and types. */
import { triggerDefinition } from '../../compare/short.ts';
import type { Catalog, Defined, Table } from '../../model/catalog.ts';
import { pathOf, qualified, quote } from '../../model/names.ts';
import { mentions, routine } from './names.ts';
import { type Both, type Sides, sorted } from './sides.ts';

/** What is dropped before the tables change, and what is made after it. */
export interface Rebuilt {
  readonly drops: readonly string[];
  readonly makes: readonly string[];
}

type View = Catalog['views'][number];

/** What the catalog does not tell of a view: its options, and the indexes of one that is materialized. */
export type ViewExtras = ReadonlyMap<
  string,
  { readonly options: string | undefined; readonly indexes: readonly string[] }
>;

/** The views that are dropped, if only to be made again. */
function disturbedViews({ is, wanted, rests }: Sides): ReadonlySet<View> {
  const views = sorted(is.views, wanted.views, pathOf);
  const dropped = new Set([
    ...views.gone,
    ...views.both.flatMap(([one, other]) =>
      one.definition !== other.definition || one.materialized !== other.materialized || rests(one.definition)
        ? [one]
        : [],
    ),
  ]);
  for (let known = -1; known !== dropped.size; ) {
    known = dropped.size;
    const onThem = mentions([...dropped].map(({ name }) => name));
    for (const view of is.views) if (onThem(view.definition)) dropped.add(view);
  }
  return dropped;
}

/** Views. Which of them rests on which is found out by trying. */
export function rebuiltViews(sides: Sides, extras: ViewExtras): Rebuilt {
  const dropped = disturbedViews(sides);
  const paths = new Set([...dropped].map(pathOf));
  const kept = new Set(sides.is.views.map(pathOf).filter((path) => !paths.has(path)));
  const drop = (materialized: boolean) => {
    const names = [...dropped].filter((view) => view.materialized === materialized).map(qualified);
    return names.length === 0
      ? []
      : [`DROP ${materialized ? 'MATERIALIZED VIEW' : 'VIEW'} ${names.join(', ')}`];
  };
  return {
    drops: [...drop(true), ...drop(false)],
    makes: sides.wanted.views
      .filter((view) => !kept.has(pathOf(view)))
      .flatMap((view) => {
        const { options, indexes = [] } = extras.get(pathOf(view)) ?? {};
        const what = view.materialized ? 'MATERIALIZED VIEW' : 'VIEW';
        const withOptions = options === undefined ? '' : ` WITH (${options})`;
        const query = view.definition.trim().replace(/;$/, '');
        return [`CREATE ${what} ${qualified(view)}${withOptions} AS ${query}`, ...indexes];
      }),
  };
}

/** Functions, procedures and aggregates. */
export function rebuiltFunctions({
  functions,
  remade,
}: Sides): Rebuilt & { readonly last: readonly string[] } {
  const drop = (one: Defined) => `DROP ROUTINE ${routine(one)}`;
  // The catalog has the options of an aggregate, and of the others the whole statement.
  const create = (one: Defined) =>
    /^CREATE /.test(one.definition)
      ? one.definition.trim()
      : `CREATE AGGREGATE ${routine(one)} (${one.definition})`;
  const again = functions.both.filter(([one]) => remade.has(one));
  const replaced = functions.both.filter(
    ([one, other]) => !remade.has(one) && one.definition !== other.definition,
  );
  return {
    drops: again.map(([one]) => drop(one)),
    makes: [...functions.made, ...[...replaced, ...again].map(([, other]) => other)].map(create),
    last: functions.gone.map(drop),
  };
}

/** Triggers, row security and policies of a table that stays, or comes back (`is` is undefined then). */
export function rebuiltParts(is: Table | undefined, wanted: Table, sides: Sides): Rebuilt {
  const alter = `ALTER TABLE ${qualified(wanted)}`;
  const both: Both<Table> | undefined = is === undefined ? undefined : [is, wanted];
  const ofColumn = mentions(
    both === undefined
      ? []
      : both[0].columns.filter((column) => sides.disturbed(column, both)).map(({ name }) => name),
  );
  const again = (definition: string) => sides.rests(withoutTable(definition, wanted)) || ofColumn(definition);
  const triggers = sorted(is?.triggers ?? [], wanted.triggers, ({ name }) => name);
  const newTriggers = triggers.both.filter(
    ([one, other]) => triggerDefinition(one) !== triggerDefinition(other) || again(one.definition),
  );
  const policies = sorted(is?.policies ?? [], wanted.policies, ({ name }) => name);
  const newPolicies = policies.both.filter(
    ([one, other]) => one.definition !== other.definition || again(one.definition),
  );
  const { enabled, forced } = is?.rowSecurity ?? { enabled: false, forced: false };
  return {
    drops: [
      ...[...policies.gone, ...newPolicies.map(([one]) => one)].map(
        ({ name }) => `DROP POLICY ${quote(name)} ON ${qualified(wanted)}`,
      ),
      ...[...triggers.gone, ...newTriggers.map(([one]) => one)].map(
        ({ name }) => `DROP TRIGGER ${quote(name)} ON ${qualified(wanted)}`,
      ),
    ],
    makes: [
      ...[...triggers.made, ...newTriggers.map(([, other]) => other)].flatMap((trigger) => [
        trigger.definition,
        ...(trigger.enabled ? [] : [`${alter} DISABLE TRIGGER ${quote(trigger.name)}`]),
      ]),
      ...(enabled === wanted.rowSecurity.enabled
        ? []
        : [`${alter} ${wanted.rowSecurity.enabled ? 'ENABLE' : 'DISABLE'} ROW LEVEL SECURITY`]),
      ...(forced === wanted.rowSecurity.forced
        ? []
        : [`${alter} ${wanted.rowSecurity.forced ? 'FORCE' : 'NO FORCE'} ROW LEVEL SECURITY`]),
      ...[...policies.made, ...newPolicies.map(([, other]) => other)].map(
        ({ name, definition }) => `CREATE POLICY ${quote(name)} ON ${qualified(wanted)} ${definition}`,
      ),
    ],
  };
}

/** A trigger names its own table, which says nothing of what it rests on. */
function withoutTable(definition: string, { schema, name }: Table): string {
  const plain = (one: string) => (/^[a-z_][a-z0-9_]*$/.test(one) ? one : quote(one));
  return definition.replaceAll(` ON ${plain(schema)}.${plain(name)} `, ' ');
}
