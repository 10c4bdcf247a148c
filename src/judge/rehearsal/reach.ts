/** Which tables a rehearsal needs rows in: those that the change works on, and what is reached from them by foreign keys. */
import type { Catalog, Table } from '../../model/catalog.ts';
import { pathOf } from '../../model/names.ts';
import { compareText } from '../../model/order.ts';
import type { Change, Step } from '../../rules/change.ts';
import type { ActionKind } from '../../sql/action.ts';
import { dotted, type Name } from '../../sql/names.ts';

/** Actions that read rows of the tables which their statement mentions. */
const reading: ReadonlySet<ActionKind> = new Set<ActionKind>([
  'select',
  'insert',
  'update',
  'delete',
  'merge',
  'copy',
  'call',
  'do-block',
  'dynamic-sql',
  'refresh-view',
]);

/** Actions that reach rows of the tables that refer to theirs. */
const reachesChildren: ReadonlySet<ActionKind> = new Set<ActionKind>([
  'delete',
  'truncate',
  'update',
  'merge',
]);

/** Actions that make neither the time nor the outcome turn on rows. */
const rowless: ReadonlySet<ActionKind> = new Set<ActionKind>([
  'create-trigger',
  'create-policy',
  'alter-policy',
  'drop-policy',
  'comment',
  'grant',
  'revoke',
]);

/** The tables to fill, as `schema.name`, sorted. Empty: the change works on no table that was there before. */
export function reachOf(change: Change, catalog: Catalog): readonly string[] {
  return reached(change, catalog).closed();
}

/** The tables among them that the change itself works on, and not only their rows refer to. */
export function touchedBy(change: Change, catalog: Catalog): ReadonlySet<string> {
  return reached(change, catalog).touched();
}

function reached(change: Change, catalog: Catalog): Reach {
  const there = new Map(catalog.tables.map((table) => [pathOf(table), table]));
  const found = new Reach(there, catalog, change.databaseSchema);
  for (const step of change.steps) found.take(step);
  return found;
}

function readsRows({ action }: Step): boolean {
  if (action.kind === 'create-table') return action.fromQuery;
  if (action.kind === 'create-view') return action.materialized;
  return reading.has(action.kind);
}

class Reach {
  readonly #there: ReadonlyMap<string, Table>;
  readonly #catalog: Catalog;
  readonly #schema: string;
  /** Names that the change gave → the names before it. */
  readonly #first = new Map<string, string>();
  readonly #touched = new Set<string>();
  readonly #withChildren = new Set<string>();

  constructor(there: ReadonlyMap<string, Table>, catalog: Catalog, schema: string) {
    this.#there = there;
    this.#catalog = catalog;
    this.#schema = schema;
  }

  take(step: Step): void {
    const { action, facts } = step;
    if (rowless.has(action.kind)) return;
    const { table, tableName } = facts;
    if (table !== undefined && !table.isNew && tableName !== undefined) {
      const name = this.#add(pathOf(tableName));
      if (reachesChildren.has(action.kind)) this.#withChildren.add(name);
      if (action.kind === 'rename-table' && action.of === 'table')
        this.#first.set(dotted(tableName.schema, action.to), name);
      if (action.kind === 'move-table') this.#first.set(dotted(action.toSchema, tableName.name), name);
      // A key of a table that is new looks at no row.
      if (action.kind === 'add-constraint' && action.constraint.references !== undefined)
        this.#mention(action.constraint.references.table);
    }
    if (action.kind === 'attach-partition') this.#mention(action.partition);
    if (readsRows(step)) for (const name of action.relations) this.#mention(name);
    if (step.statement.node === 'AlterDomainStmt') this.#domain(step.statement.text);
  }

  #add(name: string): string {
    const first = this.#first.get(name) ?? name;
    if (this.#there.has(first)) this.#touched.add(first);
    return first;
  }

  #mention({ schema, name }: Name): void {
    const path = dotted(schema ?? this.#schema, name);
    this.#add(path);
    const view = this.#catalog.views.find((one) => pathOf(one) === path);
    if (view === undefined) return;
    for (const [table, { name: own }] of this.#there) {
      if (new RegExp(String.raw`(?<![\w$])${escaped(own)}(?![\w$])`).test(view.definition)) this.#add(table);
    }
  }

  /** The tables with a column of a domain that a statement names. */
  #domain(text: string): void {
    for (const { name } of this.#catalog.types) {
      if (!text.includes(name)) continue;
      for (const [path, { columns }] of this.#there)
        if (columns.some(({ type }) => type.split('.').at(-1)?.replaceAll('"', '') === name)) this.#add(path);
    }
  }

  touched(): ReadonlySet<string> {
    const found = new Set(this.#touched);
    for (const [path, table] of this.#there) {
      const refers = table.constraints.some(
        ({ references }) => references !== undefined && this.#withChildren.has(references.table),
      );
      if (refers) found.add(path);
    }
    return found;
  }

  closed(): readonly string[] {
    const found = new Set(this.touched());
    const queue = [...found];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      for (const next of this.#parents(path)) {
        if (found.has(next) || !this.#there.has(next)) continue;
        found.add(next);
        queue.push(next);
      }
    }
    // A partitioned table without partitions can hold no row.
    const isHollow = (path: string) =>
      this.#there.get(path)?.kind === 'partitioned' &&
      !this.#catalog.tables.some((one) => one.partitionOf === path);
    return [...found].filter((path) => !isHollow(path)).sort(compareText);
  }

  /** What must hold rows so that a table can: what it refers to, and the partitions that its rows go to. */
  #parents(path: string): readonly string[] {
    const table = this.#there.get(path);
    const references = table?.constraints.flatMap((one) => one.references?.table ?? []) ?? [];
    const partitions = [...this.#there].filter(([, { partitionOf }]) => partitionOf === path);
    return [
      ...references,
      ...partitions.map(([name]) => name),
      ...(table?.partitionOf === undefined ? [] : [table.partitionOf]),
    ];
  }
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
