/** What belongs to a table beside its columns: constraints, indexes, triggers, policies, row security. */
import {
  inShort,
  pairInShort,
  policyDefinition,
  rowSecurityInShort,
  triggerDefinition,
} from '../../compare/short.ts';
import type { Table } from '../../model/catalog.ts';
import { compareText } from '../../model/order.ts';
import { capital, valueInCode } from '../../model/words.ts';
import { constraintDifferences } from './constraints.ts';
import { type Difference, tableWords } from './difference.ts';
import { indexDifferences } from './indexes.ts';
import type { Around } from './matching.ts';

/** All of them. What goes with a column that only one side has, or with a table that is missing, is told by that. */
export function partDifferences(
  path: string,
  table: Table,
  there: Table,
  around: Around,
): readonly Difference[] {
  const names = (one: Table) => new Set(one.columns.map((column) => column.name));
  const [wanted, found] = [names(table), names(there)];
  const isShared = (column: string): boolean => wanted.has(column) === found.has(column);
  const whole = (part: { readonly columns: readonly string[] }): boolean => part.columns.every(isShared);
  return [
    ...constraintDifferences(path, table.constraints.filter(whole), there.constraints.filter(whole), around),
    ...indexDifferences(path, table, there, whole, around),
    ...otherDifferences(path, table, there, around),
  ];
}

/** How `triggerDefinition` ends for a trigger that is switched off. */
const off = ' (disabled)';

function otherDifferences(
  path: string,
  table: Table,
  there: Table,
  { voice }: Around,
): readonly Difference[] {
  const of = `of ${tableWords(voice, path)}`;
  const parts = (
    noun: 'trigger' | 'policy',
    wanted: readonly (readonly [string, string])[],
    found: readonly (readonly [string, string])[],
  ): readonly Difference[] => {
    const [a, b] = [new Map(wanted), new Map(found)];
    return [...new Set([...a.keys(), ...b.keys()])]
      .sort(compareText)
      .flatMap((name): readonly Difference[] => {
        const [to, from] = [a.get(name), b.get(name)];
        if (to === from) return [];
        const object = `${path}.${name}`;
        const known = { object, keys: [`${noun}:${object}`, `table:${path}`], about: noun };
        const words = `the ${noun} ${valueInCode(name)} ${of}`;
        if (from === undefined)
          return [
            {
              ...known,
              rule: 'parity-missing',
              message: `${voice.db} lacks ${words}: ${valueInCode(inShort(to ?? ''))}.`,
            },
          ];
        if (to === undefined)
          return [
            {
              ...known,
              rule: 'parity-extra',
              severity: 'note',
              message: `${voice.db} has ${words}, which no migration makes: ${valueInCode(inShort(from))}.`,
            },
          ];
        if (from === `${to}${off}` || to === `${from}${off}`) {
          const [there, here] = from.endsWith(off) ? ['off', 'on'] : ['on', 'off'];
          return [
            {
              ...known,
              rule: 'parity-type',
              severity: 'error',
              message: `${capital(words)} is switched ${there} in ${voice.inDb} and ${here} in what the migrations build.`,
            },
          ];
        }
        const [left, right] = pairInShort(to, from);
        return [
          {
            ...known,
            rule: 'parity-type',
            message: `${capital(words)} is ${valueInCode(right)} in ${voice.inDb} and ${valueInCode(left)} in what the migrations build.`,
          },
        ];
      });
  };
  const [wanted, found] = [rowSecurityInShort(table), rowSecurityInShort(there)];
  const security: readonly Difference[] =
    wanted === found
      ? []
      : [
          {
            rule: table.rowSecurity.enabled && !there.rowSecurity.enabled ? 'parity-missing' : 'parity-type',
            severity: table.rowSecurity.enabled ? 'error' : 'warning',
            object: path,
            about: 'row security',
            message: `Row security ${of} is ${found} in ${voice.inDb} and ${wanted} in what the migrations build.`,
            keys: [`row:${path}`, `table:${path}`],
          },
        ];
  return [
    ...parts(
      'trigger',
      table.triggers.map((one) => [one.name, triggerDefinition(one)]),
      there.triggers.map((one) => [one.name, triggerDefinition(one)]),
    ),
    ...security,
    ...parts(
      'policy',
      table.policies.map((one) => [one.name, policyDefinition(one)]),
      there.policies.map((one) => [one.name, policyDefinition(one)]),
    ),
  ];
}
