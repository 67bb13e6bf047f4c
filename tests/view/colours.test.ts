import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPlaces } from "../../scripts/build/add.ts";
import { planIds } from "../../scripts/build/plan-folder.ts";
import { contrast, inkOn } from "../../src/view/colours.ts";
import { PAPER } from "../../src/view/paper.ts";
import { planNamed } from "../support/stages.ts";

/** Every plan's colour can be told from the paper, and its seal be read, on light paper and on dark. */

const tokens = readFileSync("src/styles/tokens.css", "utf8");
const blocks = {
  light: tokens.slice(0, tokens.indexOf("@media")),
  dark: tokens.slice(tokens.indexOf('data-scheme="dark"')),
  system: tokens.slice(tokens.indexOf("@media"), tokens.indexOf('data-scheme="dark"')),
};
const colours = (block: string) => block.match(/--[\w-]+: #[0-9a-f]{6};/g);
const token = (tone: keyof typeof blocks, name: string) =>
  new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(blocks[tone])?.[1] ?? `no --${name}`;
const TONES = ["light", "dark"] as const;

describe.each(TONES)("%s paper", (tone) => {
  const papers = ["paper", "card", "wash"].map((name) => token(tone, name));

  test.each(planIds())("%s", (id) => {
    const { colour } = planNamed(id).analysis.plan;
    // 4.5 : 1 for writing (WCAG 1.4.3): names of plans are written in their colour, seals on it.
    for (const paper of papers)
      expect(contrast(colour[tone], paper), `${colour[tone]} on ${paper}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(inkOn(colour[tone]), colour[tone]), "the seal's character").toBeGreaterThanOrEqual(4.5);
  });

  test("the colours that new plans get", () => {
    const { colours } = readPlaces();
    expect(new Set(colours.map((colour) => colour[tone])).size).toBe(colours.length);
    for (const colour of colours)
      for (const paper of papers)
        expect(contrast(colour[tone], paper), `${colour[tone]} on ${paper}`).toBeGreaterThanOrEqual(4.5);
  });

  test("the colours of writing", () => {
    for (const name of ["ink", "soft", "faint", "link"])
      for (const paper of papers)
        expect(contrast(token(tone, name), paper), `--${name} on ${paper}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token(tone, "ink"), token(tone, "mark")), "what is marked").toBeGreaterThanOrEqual(4.5);
    // 3 : 1 for what shows where the focus is (WCAG 1.4.11).
    for (const paper of papers) expect(contrast(token(tone, "focus"), paper)).toBeGreaterThanOrEqual(3);
  });

  test("is the same in TypeScript as in the style sheet", () => {
    for (const [name, colour] of Object.entries(PAPER[tone])) expect(token(tone, name), `--${name}`).toBe(colour);
    if (tone === "dark")
      expect(colours(blocks.system), "for readers whose system is dark").toEqual(colours(blocks.dark));
  });

  test("no two plans share a colour or a seal", () => {
    const plans = planIds().map((id) => planNamed(id).analysis.plan);
    expect(new Set(plans.map(({ colour }) => colour[tone])).size).toBe(plans.length);
    expect(new Set(plans.map(({ seal }) => seal)).size).toBe(plans.length);
  });
});
