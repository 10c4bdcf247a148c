/** What an action met in the picture: the objects as they were just before it ran. */
import type {
  PictureColumn,
  PictureConstraint,
  PictureIndex,
  PicturePart,
  PictureTable,
  PictureThing,
  PictureType,
} from './picture.ts';

/** Something that goes away because something else does. */
export interface Taken {
  readonly kind:
    | 'foreign key'
    | 'view'
    | 'index'
    | 'constraint'
    | 'column'
    | 'table'
    | 'type'
    | 'trigger'
    | 'policy';
  /** Dotted. */
  readonly name: string;
  readonly table: PictureTable | undefined;
  /** Only CASCADE takes it; without, the server would refuse. */
  readonly byCascade: boolean;
  readonly isNew: boolean;
}

/** The objects of an action, as they were before it. */
export interface Facts {
  /** It is there: known, or taken for there by a statement without IF EXISTS, or by `lint`. */
  readonly exists: boolean;
  /** It is there only since this change. */
  readonly isNew: boolean;
  readonly table: PictureTable | undefined;
  /** Name of the table at that time. */
  readonly tableName: { readonly schema: string; readonly name: string } | undefined;
  readonly column: PictureColumn | undefined;
  /** For SET NOT NULL the valid CHECK that proves it. */
  readonly constraint: PictureConstraint | undefined;
  readonly index: PictureIndex | undefined;
  readonly type: PictureType | undefined;
  readonly thing: PictureThing | undefined;
  readonly part: PicturePart | undefined;
  readonly takes: readonly Taken[];
  /** For ADD CONSTRAINT: those of its columns that could hold NULL just before. */
  readonly nullable: readonly string[];
}

/** Facts of an action that names nothing. */
export const noFacts: Facts = {
  exists: true,
  isNew: false,
  table: undefined,
  tableName: undefined,
  column: undefined,
  constraint: undefined,
  index: undefined,
  type: undefined,
  thing: undefined,
  part: undefined,
  takes: [],
  nullable: [],
};
