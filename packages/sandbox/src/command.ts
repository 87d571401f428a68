import { inspect } from 'node:util';
import { AutumnError } from '@autumn/core/errors';
import { CatalogError } from './catalog-error.ts';
import { CatalogFileError, readCatalog, refusal } from './catalog-file.ts';
import { type CommandLine, readCommandLine, UsageError, usage } from './command-line.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';
import { type Served, serve } from './serve.ts';
import { type StateStore, StoreError } from './store/state-store.ts';

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

/** Loaded when it is asked for: it is native code, which a sandbox in memory does without. */
const openStore = async (file: string): Promise<StateStore> =>
  (await import('./store/sqlite-store.ts')).sqliteStore(file);

async function open(command: CommandLine, complain: Console['complain']): Promise<Sandbox> {
  const { catalog: file, db, key, now, webhook, webhookSecret } = command;
  const webhooks = webhook === undefined ? undefined : { url: webhook, secret: webhookSecret };
  const catalog = file === undefined ? undefined : await readCatalog(file);
  const store = db === undefined ? undefined : await openStore(db);
  // What can be put right needs no stack.
  const onInternalError = (error: unknown) =>
    complain(`${error instanceof StoreError ? error.message : inspect(error)}\n`);
  try {
    return createSandbox({ catalog, key, now, store, webhooks, onInternalError });
  } catch (error) {
    // The engine refused what the file's schema allows, such as two default products of one group.
    throw error instanceof CatalogError && file !== undefined ? await refusal(file, error) : error;
  }
}

async function listen(sandbox: Sandbox, port: number): Promise<Served> {
  try {
    return await serve({ sandbox, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    const other = await freePort(sandbox);
    throw new Impossible(`Port ${port} is in use. Try --port ${other}, or --port 0 to have one picked.`);
  }
}

async function start(command: CommandLine, complain: Console['complain']): Promise<Served> {
  const sandbox = await open(command, complain);
  try {
    const { url, close } = await listen(sandbox, command.port);
    return { url, close: () => close().finally(sandbox.close) };
  } catch (error) {
    sandbox.close();
    throw error;
  }
}

const greeting = (url: string, { key, catalog, db, webhook, webhookSecret }: CommandLine): string => `
  Autumn sandbox   ${url}

  AUTUMN_BASE_URL=${url}/v1
  AUTUMN_SECRET_KEY=${key}

  Console          ${url}/
  Catalog          ${catalog ?? 'empty (start with --catalog FILE)'}
  State            ${db ?? 'in memory (keep it with --db FILE)'}
  Webhooks         ${webhook === undefined ? 'none (send them with --webhook URL)' : `${webhook}, signed with ${webhookSecret}`}

  Ctrl-C ends it.
`;

const isForThePerson = (error: unknown): error is Error =>
  AutumnError.is(error) || [CatalogFileError, Impossible, StoreError].some((kind) => error instanceof kind);

/** Loaded when it is asked for: it brings the client along. */
const writeTypes = async (args: readonly string[]): Promise<string> =>
  (await import('./types/types-command.ts')).typesOf(args);

/** Does what the command line says. Rejects only for faults of the sandbox itself. */
export async function runCommand(args: readonly string[], { print, complain }: Console): Promise<CommandResult> {
  try {
    if (args[0] === 'types') {
      print(await writeTypes(args.slice(1)));
      return { code: 0 };
    }
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
    else if (isForThePerson(error)) complain(`${error.message}\n`);
    else throw error;
    return { code: 2 };
  }
}
