#!/usr/bin/env node
/** The command line. Exit status: 0 pass, 1 findings, 2 the job could not be done. */
import { run } from './commands/index.ts';

process.exitCode = await run(process.argv.slice(2), process);
