import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { UserError } from "../shared/errors.ts";

/** What a command takes: options as `parseArgs` of node:util wants them, and how many other arguments. */
export interface Expected<O extends ParseArgsOptionsConfig> {
  /** How the command is called, for messages: `npm run weight [-- <folder>]`. */
  usage: string;
  options?: O;
  positionals?: readonly [least: number, most: number];
}

/** Reads arguments. @throws UserError that says what is wrong with them and what was expected. */
export function readArguments<const O extends ParseArgsOptionsConfig = Record<never, never>>(
  args: readonly string[],
  { usage, options = {} as O, positionals: [least, most] = [0, 0] }: Expected<O>,
) {
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: true });
    const { length } = read.positionals;
    if (length < least) throw new Error(`Missing argument: ${least} expected, ${length} given`);
    if (length > most) throw new Error(`Unexpected argument '${read.positionals[most]}'`);
    return read;
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
}

/** Reads a whole number from `least` on. @throws UserError for anything else; `name` is what messages call it. */
export function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isSafeInteger(value) && value >= least) return value;
  throw new UserError(`${name} "${text}": expected a whole number from ${least} on`);
}

/** Runs `read` on this process's arguments; where it throws a UserError, its message is printed and the process ends with 1. */
export function commandLine<T>(read: (args: readonly string[]) => T): T {
  try {
    return read(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
