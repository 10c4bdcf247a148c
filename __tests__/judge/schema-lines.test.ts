import { describe, expect, it } from '@jest/globals';
import { blocksOf } from '../../src/judge/running/blocks.ts';
import { schemaLineOf } from '../../src/judge/schema-lines.ts';

const files = [
  {
    path: 'prisma/a.prisma',
    content: `model User {
  id    Int    @id
  email String @map("e_mail")
  name  String?
  @@map("users")
}

enum Mood {
  HAPPY
}
`,
  },
  { path: 'prisma/b.prisma', content: 'model Post {\n  id Int @id\n  users Int\n}\n' },
];

describe('the line of an object in the schema', () => {
  it.each([
    ['public.users', 'prisma/a.prisma', 1],
    ['public.users.e_mail', 'prisma/a.prisma', 3],
    ['public.users.name', 'prisma/a.prisma', 4],
    ['public.users.gone', 'prisma/a.prisma', 1],
    ['public.Mood', 'prisma/a.prisma', 8],
    ['public.Post.id', 'prisma/b.prisma', 2],
  ])('%s is %s:%s', (object, file, line) => {
    expect(schemaLineOf(files, object)).toEqual({ file, line });
  });

  it('is undefined for what the schema does not name, such as an index or the model name of a mapped table', () => {
    expect(schemaLineOf(files, 'public.users_name_idx')).toBeUndefined();
    expect(schemaLineOf(files, 'public.User')).toBeUndefined();
  });

  it('is found among blocks that nothing closes, in a schema of a megabyte', () => {
    const content = `${'model A {\n'.repeat(100_000)}model Z {\n  id Int @id\n`;
    expect(schemaLineOf([{ path: 'a', content }], 'public.Z.id')).toEqual({ file: 'a', line: 100_002 });
    expect(blocksOf([{ path: 'a', content }])).toHaveLength(100_001);
  });
});
