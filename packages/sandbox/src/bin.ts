#!/usr/bin/env node
import { runCommand } from './command.ts';

const { code, served } = await runCommand(process.argv.slice(2), {
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
process.exitCode = code;

/** A second Ctrl-C ends it the hard way. */
if (served) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => served.close());
