/** The words for what can differ between two catalogs. */
import type { Change } from '../model/report.ts';

/** Every kind of change with its meaning. `from` and `to` of a change are definitions in short; null is "there is none". */
export const changeKinds = {
  'schema-added': 'A schema that was not there.',
  'schema-dropped': 'A schema is gone; what was in it is listed beside it.',
  'extension-added': 'An extension that was not installed; `to` names its schema.',
  'extension-dropped': 'An extension is gone.',
  'extension-moved': 'An extension lives in another schema.',
  'enum-added': 'An enum type; `to` lists its values.',
  'enum-dropped': 'An enum type is gone.',
  'enum-value-added': 'A value of an enum that stays.',
  'enum-value-removed': 'A value that an enum had; rows that hold it can no longer.',
  'enum-value-renamed':
    'A value of an enum has another name, in every row that holds it, as its statement says.',
  'enum-values-reordered': 'The values that an enum keeps sort in another order.',
  'type-added': 'A composite, domain or range type.',
  'type-dropped': 'A composite, domain or range type is gone.',
  'type-changed': 'A composite, domain or range type has another definition.',
  'sequence-added': 'A sequence that no column of a new table owns.',
  'sequence-dropped': 'A sequence is gone whose owning column, if any, stays.',
  'sequence-renamed': 'A sequence has another name, as its statement says.',
  'sequence-changed': 'A sequence has another definition.',
  'table-added': 'A table with all that belongs to it; `to` names its columns.',
  'table-dropped': 'A table with all that belonged to it; `from` names its columns.',
  'table-renamed': 'A table has another name, or is in another schema, as its statement says.',
  'table-kind-changed': 'Plain, partitioned or foreign: the table is now another of these.',
  'table-partition-changed': 'A table was attached to a partitioned one, or detached from it.',
  'column-added': 'A column of a table that stays.',
  'column-dropped': 'A column is gone, with its values.',
  'column-renamed': 'A column has another name, as its statement says.',
  'column-type-changed': 'A column has another type.',
  'column-nullability-changed': 'NULL is allowed where it was not, or the reverse.',
  'column-default-changed': 'A default was set, removed or replaced.',
  'column-identity-changed': 'A column became an identity column, or is one no more, or of the other sort.',
  'column-generated-changed': 'A column is computed by another expression, or is so now, or no more.',
  'constraint-added': 'A constraint on a table that stays.',
  'constraint-dropped': 'A constraint is gone.',
  'constraint-renamed': 'A constraint has another name, as its statement says.',
  'constraint-changed': 'A constraint of the same name says something else, or was validated.',
  'index-added': 'An index that no constraint owns, on a table that stays.',
  'index-dropped': 'An index that no constraint owned is gone.',
  'index-renamed': 'An index that no constraint owns has another name, as its statement says.',
  'index-changed':
    'An index of the same name is another, became valid or invalid, or serves a constraint now.',
  'trigger-added': 'A trigger on a table that stays.',
  'trigger-dropped': 'A trigger is gone.',
  'trigger-changed': 'A trigger of the same name does something else, or was switched on or off.',
  'row-security-changed': 'Row-level security of a table: off, on, or on for its owner too (forced).',
  'policy-added': 'A row-level security policy on a table that stays.',
  'policy-dropped': 'A row-level security policy is gone.',
  'policy-changed': 'A policy of the same name says something else.',
  'view-added': 'A view or materialized view.',
  'view-dropped': 'A view or materialized view is gone.',
  'view-changed': 'A view has another definition, or became materialized or plain.',
  'function-added': 'A function, procedure or aggregate.',
  'function-dropped': 'A function, procedure or aggregate is gone.',
  'function-changed': 'A function, procedure or aggregate has another definition.',
  'grant-added': 'Somebody other than the owner may do something more with an object, be it new or old.',
  'grant-revoked': 'Somebody may no longer do something with an object that stays.',
} as const satisfies Record<string, string>;

/** The closed union of kinds. */
export type ChangeKind = keyof typeof changeKinds;

/** A change as this folder makes it: the Report's, with its kind from the closed union. */
export interface CatalogChange extends Change {
  kind: ChangeKind;
}
