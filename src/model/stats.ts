/** The shape of the stats file, which `parity --stats` writes and `check` reads. */
import { z } from 'zod';

const entry = z.strictObject({
  /** Of the environment. */
  name: z.string(),
  /** Folder and schema of the project, which tell it from others of the repository. */
  root: z.string(),
  schema: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  tables: z.array(
    z.strictObject({
      name: z.string(),
      rows: z.number().nonnegative().nullable(),
      bytes: z.number().nonnegative(),
    }),
  ),
});
/** What one environment holds and has run. */
export type StatsEntry = z.infer<typeof entry>;

/** The form of the file. */
export const statsFile = z.strictObject({ version: z.literal(1), environments: z.array(entry) });
/** The file. */
export type Stats = z.infer<typeof statsFile>;
