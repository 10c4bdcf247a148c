/** The Report as JSON, in the key order of its schema. */
import type { Report } from '../model/report.ts';
import { type Keys, reportKeys } from './keys.ts';

/** Not by the schema itself: to load zod and to build it takes as long as to judge a hundred migrations. */
function inOrder(value: unknown, keys: Keys | null): unknown {
  if (Array.isArray(value)) return value.map((item) => inOrder(item, keys));
  if (keys === null || value === null || typeof value !== 'object') return value;
  const known = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(keys).map(([key, below]) => [key, inOrder(known[key], below)]));
}

/** The same report gives the same bytes: keys in the schema's order, two spaces, a final line break. */
export function toJson(report: Report): string {
  return `${JSON.stringify(inOrder(report, reportKeys), undefined, 2)}\n`;
}
