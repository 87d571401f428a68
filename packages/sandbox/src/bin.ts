#!/usr/bin/env node
import { ApiError } from './api-error.ts';
import { CatalogFileError, readCatalogFile } from './catalog-file.ts';
import { type CommandLine, readCommandLine, UsageError, usage } from './command-line.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';
import { type Served, serve } from './serve.ts';

/** Ends with a message and the code for "was asked for something impossible". */
function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

async function open(sandbox: Sandbox, port: number): Promise<Served> {
  try {
    return await serve({ sandbox, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    const free = await serve({ sandbox, port: 0 });
    const { port: other } = new URL(free.url);
    await free.close();
    stop(`Port ${port} is in use. Try --port ${other}, or --port 0 to have one picked.`);
  }
}

async function start({ catalog: file, key, now, port }: CommandLine): Promise<Served> {
  const catalog = file === undefined ? undefined : await readCatalogFile(file);
  try {
    return await open(createSandbox({ catalog, key, now }), port);
  } catch (error) {
    if (error instanceof ApiError) stop(`${file}: ${error.message}`);
    throw error;
  }
}

const greeting = (url: string, { key, catalog }: CommandLine): string => `
  Autumn sandbox   ${url}

  AUTUMN_BASE_URL=${url}/v1
  AUTUMN_SECRET_KEY=${key}

  Console          ${url}/
  Catalog          ${catalog ?? 'empty (start with --catalog FILE)'}

  Ctrl-C ends it.
`;

try {
  const command = readCommandLine(process.argv.slice(2));
  if (command.help) {
    process.stdout.write(usage);
  } else {
    const { url, close } = await start(command);
    process.stdout.write(command.quiet ? `${url}\n` : greeting(url, command));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
  }
} catch (error) {
  if (error instanceof UsageError) stop(`${error.message}\n\n${usage}`);
  if (error instanceof CatalogFileError) stop(error.message);
  throw error;
}
