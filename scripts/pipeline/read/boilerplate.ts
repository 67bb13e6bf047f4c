import { AROUND } from "./boilerplate/around.ts";
import { BUTTONS } from "./boilerplate/buttons.ts";
import { FOOTERS } from "./boilerplate/footers.ts";
import { HEADERS } from "./boilerplate/headers.ts";
import type { BoilerplateRule } from "./boilerplate/rule.ts";

/** Lines of the web page around a plan, in the order in which they are tried; the first that fits gives the reason. */
export const BOILERPLATE: readonly BoilerplateRule[] = [...HEADERS, ...BUTTONS, ...FOOTERS, ...AROUND];

/** The rule that takes a line, if any. `edge`: the line stands before or after the running text. */
export const boilerplateRule = (text: string, edge: boolean): BoilerplateRule | undefined =>
  text === "" ? undefined : BOILERPLATE.find((rule) => (edge || rule.where === "any") && rule.pattern.test(text));
