/** Which columns have no value to come back to. */
import type { PictureTable } from '../../rules/picture.ts';

/** Whether a column is there only since this change. */
export function isNewColumn(table: PictureTable | undefined, column: string): boolean {
  return table?.columns.get(column)?.isNew === true;
}
