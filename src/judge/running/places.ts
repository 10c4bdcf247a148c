/** Which statement of the new migrations broke a table, a column or an enum type of the client. */
import type { InSchema } from '../../model/names.ts';
import { type Change, isStep, type Step } from '../../rules/change.ts';
import type { PictureTable } from '../../rules/picture.ts';
import { dotted } from '../../sql/names.ts';

/** What to look for. */
export interface Wanted {
  readonly table: InSchema;
  readonly column?: string | undefined;
  readonly type?: InSchema | undefined;
  /** The value of the enum type, where it is about one. */
  readonly value?: string | undefined;
  /**
   * `gone`: dropped, renamed or moved; `required`: NULL is refused now; `nullable`: it is allowed now; `type`: it has
   * another type; `values`: the enum type has other values.
   */
  readonly because: 'gone' | 'required' | 'nullable' | 'type' | 'values';
}

const is = (one: InSchema | undefined, other: InSchema) =>
  one !== undefined && one.schema === other.schema && one.name === other.name;

/** The table that the client means, as the change met it first. */
function tableOf(change: Change, wanted: InSchema): PictureTable | undefined {
  return change.steps.find(
    ({ facts }) => facts.table !== undefined && !facts.table.isNew && is(facts.tableName, wanted),
  )?.facts.table;
}

/** Whether a step takes the whole table or view away from its name. */
function takesTable(step: Step, wanted: InSchema): boolean {
  const { facts } = step;
  if (isStep(step, 'drop-table', 'move-table')) return is(facts.tableName, wanted);
  if (isStep(step, 'rename-table')) {
    if (step.action.of === 'table') return is(facts.tableName, wanted);
    return step.action.of !== 'index' && is(facts.thing, wanted);
  }
  if (isStep(step, 'drop-view')) return is(facts.thing, wanted);
  if (isStep(step, 'drop-schema', 'rename-schema')) return step.action.schema === wanted.schema;
  return facts.takes.some(
    ({ kind, name }) => (kind === 'table' || kind === 'view') && name === dotted(wanted.schema, wanted.name),
  );
}

function takesColumn(step: Step, table: PictureTable | undefined, { table: named, column }: Wanted): boolean {
  if (column === undefined) return false;
  if (isStep(step, 'drop-column', 'rename-column'))
    return step.facts.table === table && table !== undefined && step.action.column === column;
  return step.facts.takes.some(
    ({ kind, name }) => kind === 'column' && name === dotted(named.schema, named.name, column),
  );
}

function onColumn(step: Step, table: PictureTable | undefined, { column, because }: Wanted): boolean {
  if (table === undefined || step.facts.table !== table || column === undefined) return false;
  if (isStep(step, 'add-column')) {
    return step.action.definition.name === column && because !== 'nullable';
  }
  if (because === 'type') return isStep(step, 'alter-column-type') && step.action.column === column;
  if (because === 'nullable') return isStep(step, 'drop-not-null') && step.action.column === column;
  return isStep(step, 'set-not-null', 'drop-default', 'drop-identity') && step.action.column === column;
}

function onType(step: Step, type: InSchema | undefined): boolean {
  if (type === undefined) return false;
  const { facts } = step;
  if (!isStep(step, 'drop-type', 'rename-type', 'move-type', 'add-enum-value', 'rename-enum-value'))
    return false;
  return facts.type !== undefined && facts.type.schema === type.schema && facts.type.firstName === type.name;
}

/** The step that gives a value of an enum type this name, where it had another. */
export function valueRename(
  change: Change | undefined,
  type: InSchema | undefined,
  to: string | undefined,
): Step<'rename-enum-value'> | undefined {
  return change?.steps.findLast(
    (step): step is Step<'rename-enum-value'> =>
      isStep(step, 'rename-enum-value') && step.action.to === to && onType(step, type),
  );
}

/** The step, the last one where there are several. `undefined` where the text does not tell. */
export function stepFor(change: Change | undefined, wanted: Wanted): Step | undefined {
  if (change === undefined) return undefined;
  const table = tableOf(change, wanted.table);
  const searches: readonly ((step: Step) => boolean)[] =
    wanted.because === 'gone'
      ? [
          (step) => takesColumn(step, table, wanted),
          (step) => takesTable(step, wanted.table),
          (step) => onType(step, wanted.type),
        ]
      : wanted.because === 'values'
        ? [
            (step) => onType(step, wanted.type),
            (step) => onColumn(step, table, { ...wanted, because: 'type' }),
          ]
        : [(step) => onColumn(step, table, wanted), (step) => onType(step, wanted.type)];
  for (const search of searches) {
    const found = change.steps.findLast(search);
    if (found !== undefined) return found;
  }
  return undefined;
}
