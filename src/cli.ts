#!/usr/bin/env node
/** The command line. Exit status: 0 pass, 1 findings, 2 the job could not be done. */
import { run } from './commands/index.ts';

// A reader that has seen enough (`| head`) is no defect, and changes nothing about how the command ends.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), process);
