import { dotted } from '../sql/names.ts';
import { type Change, objectOf, type Step } from './change.ts';
import type { Taken } from './facts.ts';
import { type Hit, postgres, stepRule } from './rule.ts';
import { insideOf, list } from './say.ts';

/** What CASCADE takes that this change does not drop by itself. */
function surprises(step: Step, change: Change): Taken[] {
  return step.facts.takes.filter((taken) => {
    if (!taken.byCascade || taken.isNew) return false;
    if (taken.kind !== 'table' && taken.table?.dropped === true) return false;
    return !(
      taken.kind === 'view' &&
      [...change.after.things.view].some((view) => dotted(view.schema, view.name) === taken.name)
    );
  });
}

function subjectOf({ action, facts }: Step): { what: string; object: string | undefined } {
  switch (action.kind) {
    case 'drop-table':
      return { what: 'DROP TABLE', object: objectOf(facts.tableName) };
    case 'drop-column':
      return { what: 'DROP COLUMN', object: objectOf(facts.tableName, action.column) };
    case 'drop-constraint':
      return { what: 'DROP CONSTRAINT', object: objectOf(facts.tableName, action.constraint) };
    case 'drop-type':
      return { what: 'DROP TYPE', object: objectOf(facts.type) };
    case 'drop-schema':
      return { what: 'DROP SCHEMA', object: action.schema };
    case 'drop-extension':
      return { what: 'DROP EXTENSION', object: action.extension };
    case 'drop-view':
    case 'drop-function':
    case 'drop-sequence':
    case 'drop-index':
      return {
        what: action.kind.toUpperCase().replace('-', ' '),
        object: objectOf(facts.thing) ?? dotted(action.name.schema, action.name.name),
      };
    default:
      return { what: 'DROP', object: undefined };
  }
}

/** CASCADE takes more than is named. */
export const cascadeDrops = stepRule({
  id: 'cascade-drops',
  group: 'it takes something away',
  severity: 'warning',
  title: 'CASCADE drops more than is named',
  when: 'A `DROP … CASCADE` of something that was there before: a warning where something else goes with it, an error where columns or tables do, a note where nothing is known to depend on it.',
  effect:
    'Foreign keys, views, columns and functions that depend on it vanish without being named, also those that only production has.',
  instead:
    'Leave CASCADE out and drop by name what depends on it: the server then refuses to drop what nobody thought of.',
  references: [postgres('ddl-depend.html')],
  implies: ['breaks-running-client'],
  kinds: [
    'drop-table',
    'drop-column',
    'drop-constraint',
    'drop-type',
    'drop-schema',
    'drop-extension',
    'drop-view',
    'drop-function',
    'drop-sequence',
    'drop-index',
  ],
  find(step, change): Hit | undefined {
    const { facts, action } = step;
    if (!action.cascade || !facts.exists || facts.isNew) return undefined;
    const { what, object } = subjectOf(step);
    const taken = surprises(step, change);
    const where = insideOf(action.within);
    if (taken.length > 0) {
      const severity = taken.some(({ kind }) => kind === 'column' || kind === 'table') ? 'error' : 'warning';
      const names = taken.map(({ kind, name }) => `the ${kind} ${name}`);
      return {
        message: `${what} ${object ?? ''} CASCADE also drops ${list(names)}${where}.`,
        object,
        severity,
      };
    }
    if (!change.knowsBefore || facts.table?.assumed === true) {
      return {
        message: `${what} ${object ?? ''} CASCADE also drops whatever depends on it${where}.`,
        object,
      };
    }
    return {
      message: `${what} ${object ?? ''} CASCADE would also drop what depends on it in production only; nothing in the migrations does${where}.`,
      object,
      severity: 'note',
    };
  },
});
