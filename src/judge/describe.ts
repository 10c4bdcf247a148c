/** A difference of two catalogs as one sentence that names both sides. */
import type { CatalogChange } from '../compare/change-kinds.ts';
import { inCode, valueInCode } from '../model/words.ts';

const endings = /-(?:added|dropped|removed|revoked|changed|moved|reordered)$/;

/** `column`, `enum value`, `row security`, `type of the column`. */
function nounOf(kind: string): string {
  const noun = kind.replace(endings, '').replaceAll('-', ' ');
  return noun.replace(/^(column|table) (\w+)$/, '$2 of the $1');
}

/** `ours` and `theirs` name the two catalogs that were compared, as in "head on top of base" and "the history from empty". */
export function describe(change: CatalogChange, ours: string, theirs: string): string {
  const { from, to } = change;
  if (from === null) return `Only ${theirs} has the ${objectOf(change)}.`;
  if (to === null) return `Only ${ours} has the ${objectOf(change)}.`;
  return `The ${objectOf(change)} is ${valueInCode(from)} in ${ours} and ${valueInCode(to)} in ${theirs}.`;
}

/** One difference between what the migrations build (`from`) and the Prisma schema (`to`), and what follows from it. */
export function describeDrift(change: CatalogChange): string {
  const { from, to } = change;
  const noun = nounOf(change.kind);
  if (from === null) {
    const effect = clientSees.has(noun) ? ': queries that use it fail' : '';
    return `The Prisma schema has the ${objectOf(change)}, and no migration creates it${effect}.`;
  }
  if (to === null) {
    return `The migrations build the ${objectOf(change)}, which the Prisma schema does not have: the next \`migrate dev\` would drop it.`;
  }
  return `The ${objectOf(change)} is ${valueInCode(from)} in what the migrations build and ${valueInCode(to)} in the Prisma schema.`;
}

/** What Prisma Client names in its queries. */
const clientSees: ReadonlySet<string> = new Set(['table', 'column', 'enum', 'enum value']);

/** `column \`public.User.age\` (\`integer\`)`; the definition only where one side has it. */
function objectOf(change: CatalogChange): string {
  const { kind, object, from, to } = change;
  const definition = from === null ? to : to === null ? from : null;
  const detail = definition === null || definition === '' ? '' : ` (${valueInCode(definition)})`;
  return `${nounOf(kind)} ${inCode(object)}${detail}`;
}
