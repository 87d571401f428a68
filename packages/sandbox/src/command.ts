import { inspect } from 'node:util';
import { ApiError } from './api-error.ts';
import { CatalogFileError, readCatalogFile } from './catalog-file.ts';
import { type CommandLine, readCommandLine, UsageError, usage } from './command-line.ts';
import { createSandbox } from './sandbox.ts';
import { type Served, serve } from './serve.ts';

/** How a command ended, or the server that now runs. */
export interface CommandResult {
  /** 2 when it was asked for something impossible. */
  readonly code: 0 | 2;
  readonly served?: Served;
}

export interface Console {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Something that the person at the keyboard can put right. */
class Impossible extends Error {}

async function freePort(sandbox: Parameters<typeof serve>[0]['sandbox']): Promise<string> {
  const { url, close } = await serve({ sandbox, port: 0 });
  await close();
  return new URL(url).port;
}

async function start({ catalog: file, key, now, port }: CommandLine, complain: Console['complain']): Promise<Served> {
  const catalog = file === undefined ? undefined : await readCatalogFile(file);
  try {
    const sandbox = createSandbox({ catalog, key, now, onInternalError: (error) => complain(`${inspect(error)}\n`) });
    return await serve({ sandbox, port }).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      const other = await freePort(sandbox);
      throw new Impossible(`Port ${port} is in use. Try --port ${other}, or --port 0 to have one picked.`);
    });
  } catch (error) {
    // The engine refused what the file's schema allows, such as two default products of one group.
    throw error instanceof ApiError ? new Impossible(`${file}: ${error.message}`) : error;
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

/** Does what the command line says. Rejects only for faults of the sandbox itself. */
export async function runCommand(args: readonly string[], { print, complain }: Console): Promise<CommandResult> {
  try {
    const command = readCommandLine(args);
    if (command.help) {
      print(usage);
      return { code: 0 };
    }
    const served = await start(command, complain);
    print(command.quiet ? `${served.url}\n` : greeting(served.url, command));
    return { code: 0, served };
  } catch (error) {
    if (error instanceof UsageError) complain(`${error.message}\n\n${usage}`);
    else if (error instanceof CatalogFileError || error instanceof Impossible) complain(`${error.message}\n`);
    else throw error;
    return { code: 2 };
  }
}
