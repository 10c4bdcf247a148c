import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Ajv2020 from 'ajv/dist/2020.js';
import { z } from 'zod';
import { report as definition } from '../../src/model/report.ts';
import { toJson } from '../../src/report/json.ts';
import { type Keys, reportKeys } from '../../src/report/keys.ts';
import { packageRoot } from '../../src/system/bundles.ts';
import { demo, green, manyDrops, twoProjects, untouched } from './samples.ts';

const published = JSON.parse(await readFile(join(packageRoot(), 'report.schema.json'), 'utf8'));

interface Node {
  readonly type?: string;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
}

/** What a schema describes has these keys, in this order, and so has all below. */
function expectKeys(node: Node, keys: Keys | null | undefined): void {
  const below = node.items ?? node.anyOf?.find(({ type }) => type !== 'null');
  if (below !== undefined) {
    expectKeys(below, keys);
    return;
  }
  const { properties } = node;
  expect(keys && Object.keys(keys)).toEqual(properties === undefined ? null : Object.keys(properties));
  for (const [name, one] of Object.entries(properties ?? {})) expectKeys(one, keys?.[name]);
}

describe('report.schema.json', () => {
  it('is what src/model/report.ts says (node scripts/schemas.mjs)', () => {
    const { title, description, ...schema } = published;
    expect([typeof title, typeof description]).toEqual(['string', 'string']);
    expect(schema).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(definition))));
  });

  it('has the keys by which a report is written', () => {
    for (const one of [demo, green, manyDrops, twoProjects, untouched])
      expect(toJson(one)).toBe(`${JSON.stringify(definition.parse(one), undefined, 2)}\n`);
    expectKeys(published, reportKeys);
  });

  it('accepts reports, and refuses what is none', () => {
    const valid = new Ajv2020.default({ strict: false }).compile(published);
    for (const one of [demo, green, manyDrops, twoProjects, untouched])
      expect(valid(JSON.parse(toJson(one)))).toBe(true);
    expect(valid({ ...demo, verdict: 'fine' })).toBe(false);
    expect(valid({ ...demo, more: 1 })).toBe(false);
  });
});
