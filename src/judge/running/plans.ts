/** What fails for the client of base on connections that stay open, because they keep statements prepared. */
import { dotted } from '../../sql/names.ts';
import type { Cause, ClientFacts } from './causes.ts';
import { decodes } from './decoding.ts';
import type { ClientColumn, ClientModel } from './models.ts';
import { code } from './names.ts';
import type { Touched } from './touched.ts';

/** The columns of a model that have another type since the change, and that the client decodes all the same. */
export function retypedFields(model: ClientModel, touched: Touched): readonly ClientColumn[] {
  return model.columns.filter((column) => {
    const before = touched.before(model.table, column.column);
    const after = touched.after(model.table, column.column);
    // Enum columns are read and written as text.
    if (before === undefined || after === undefined || column.of !== undefined) return false;
    return before.type !== after.type && (!decodes(column, before.type) || decodes(column, after.type));
  });
}

/** Columns whose statements fail on connections that are open meanwhile; of models that fail anyway there is no more to say. */
export function planCauses({ models, broken, kept, touched }: ClientFacts): Cause[] {
  if (kept === 'none') return [];
  const failing = new Set(
    broken
      .filter(({ statement: { operation } }) => operation === 'table' || operation === 'read')
      .map(({ statement }) => statement.of),
  );
  return models
    .filter((model) => !failing.has(model))
    .flatMap((model) =>
      retypedFields(model, touched).flatMap((column): Cause[] => {
        const refusal =
          kept === 'untried' ? undefined : kept.find(({ statement }) => statement.column === column)?.refusal;
        if (refusal === undefined && kept !== 'untried') return [];
        return [
          {
            kind: 'plan',
            model: model.name,
            wanted: { table: model.table, column: column.column, because: 'type' },
            object: dotted(model.table.schema, model.table.name, column.column),
            name: code(`${model.name}.${column.field}`),
            evidence: refusal === undefined ? 'inferred' : 'executed',
            refusal,
            detail: '',
          },
        ];
      }),
    );
}
