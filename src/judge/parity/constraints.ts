/** Constraints: missing, extra, not validated, or saying something else. */
import { constraintDefinition, inShort, pairInShort } from '../../compare/short.ts';
import type { Constraint } from '../../model/catalog.ts';
import { quotePath } from '../../model/names.ts';
import { capital, valueInCode } from '../../model/words.ts';
import { type Difference, otherName, tableWords, type Voice } from './difference.ts';
import { type Around, matched } from './matching.ts';

const constraintWords = {
  'primary-key': 'primary key',
  unique: 'unique constraint',
  'foreign-key': 'foreign key',
  check: 'CHECK constraint',
  exclusion: 'exclusion constraint',
} as const satisfies Record<Constraint['kind'], string>;

/** All differences between the constraints of a table and those of its counterpart. */
export function constraintDifferences(
  path: string,
  wanted: readonly Constraint[],
  found: readonly Constraint[],
  { voice, isThere }: Around,
): readonly Difference[] {
  const plain = (one: Constraint) => one.definition.replace(/ NOT VALID$/, '');
  return matched(wanted, found, plain).flatMap(([constraint, live]): readonly Difference[] => {
    const one = constraint ?? live;
    if (one === undefined) return [];
    const object = `${path}.${one.name}`;
    const keys = [`constraint:${object}`, `table:${path}`];
    const words = `the ${constraintWords[one.kind]} ${valueInCode(one.name)}`;
    const of = `of ${tableWords(voice, path)}`;
    const rule = 'parity-constraint';
    if (live === undefined) {
      // It went with the table that it points at.
      if (one.references !== undefined && !isThere(one.references.table)) return [];
      return [
        {
          rule,
          object,
          keys,
          message: `${voice.db} lacks ${words} ${of}: ${valueInCode(inShort(one.definition))}.`,
        },
      ];
    }
    if (constraint === undefined) {
      return [
        {
          rule,
          severity: 'warning',
          object,
          keys,
          message: `${voice.db} has ${words} ${of}, which no migration makes: ${valueInCode(inShort(constraintDefinition(one)))}.`,
        },
      ];
    }
    if (plain(constraint) !== plain(live)) {
      return [{ rule, object, keys, message: otherConstraint(constraint, live, `${words} ${of}`, voice) }];
    }
    if (constraint.validated !== live.validated) {
      return [
        {
          rule,
          severity: live.validated ? 'note' : 'warning',
          object,
          keys,
          about: 'validated',
          message: live.validated
            ? `${capital(words)} ${of} is validated in ${voice.inDb}, and NOT VALID in what the migrations build.`
            : `${capital(words)} ${of} was never validated in ${voice.inDb} (NOT VALID): older rows may break it.`,
          ...(live.validated
            ? {}
            : {
                instead: `Run ${valueInCode(`ALTER TABLE ${quotePath(path)} VALIDATE CONSTRAINT "${live.name}"`)}; correct the rows that it names first.`,
              }),
        },
      ];
    }
    if (constraint.name === live.name) return [];
    const renaming = `ALTER TABLE ${quotePath(path)} RENAME CONSTRAINT "${live.name}" TO "${constraint.name}"`;
    return [otherName({ rule, object, keys }, `${words} ${of}`, live.name, renaming, voice)];
  });
}

function otherConstraint(wanted: Constraint, live: Constraint, words: string, voice: Voice): string {
  const [to, from] = [wanted.references, live.references];
  if (
    to !== undefined &&
    from !== undefined &&
    to.table === from.table &&
    String(to.columns) === String(from.columns) &&
    String(wanted.columns) === String(live.columns)
  ) {
    const parts = [
      ...(to.onDelete === from.onDelete
        ? []
        : [
            `ON DELETE ${from.onDelete} in ${voice.inDb} and ON DELETE ${to.onDelete} in what the migrations build`,
          ]),
      ...(to.onUpdate === from.onUpdate
        ? []
        : [
            `ON UPDATE ${from.onUpdate} in ${voice.inDb} and ON UPDATE ${to.onUpdate} in what the migrations build`,
          ]),
    ];
    if (parts.length > 0) return `${capital(words)} has ${parts.join(', and ')}.`;
  }
  const [a, b] = pairInShort(wanted.definition, live.definition);
  return `${capital(words)} is ${valueInCode(b)} in ${voice.inDb} and ${valueInCode(a)} in what the migrations build.`;
}
