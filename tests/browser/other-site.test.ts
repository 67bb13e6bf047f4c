import { afterAll, beforeAll, describe } from "vitest";
import { needSite } from "../support/site.ts";
import { basePath } from "./other-site/base-path.ts";
import { type OtherSite, otherSite } from "./other-site/build.ts";
import { harm } from "./other-site/harm.ts";

/** One build for all that `dist` cannot show. */

let site: OtherSite;
beforeAll(async () => {
  needSite();
  site = await otherSite();
});
afterAll(() => site?.close());

describe("below a base path", () => basePath(() => site));
describe("with plans made to do harm", () => harm(() => site));
