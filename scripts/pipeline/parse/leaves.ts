import type { Leaf, LeafType, Range } from "../../../src/model/tree.ts";
import { squeeze } from "../../../src/text/chars.ts";
import type { Block } from "../read/lines.ts";
import type { PositionOf } from "./positions.ts";
import { type RunInRules, runInOf } from "./run-in.ts";

export interface LeafOptions {
  marker?: string;
  markerLength?: number;
  /** Forms of run-in heading that the line can have; none where it is absent. */
  runIn?: RunInRules;
  extra?: Partial<Pick<Leaf, "cells" | "contents">>;
}

/** Makes a leaf of one or more lines of the source. */
export type MakeLeaf = (type: LeafType, blocks: Block[], options?: LeafOptions) => Leaf;

/** Makes leaves: the one place where text, range and run-in heading come together. */
export function leafMaker(source: string, positionOf: PositionOf): MakeLeaf {
  return (type, blocks, { marker, markerLength = 0, runIn, extra } = {}) => {
    const first = blocks[0] as Block;
    const last = blocks.at(-1) as Block;
    const parts = partsOf(blocks, source);
    const value = parts
      ? parts.map(({ start, end }) => source.slice(start, end)).join("")
      : source.slice(first.start, last.end);
    const range = runIn ? runInOf(value, markerLength, runIn) : null;
    return {
      type,
      value,
      position: positionOf(first.start, last.end),
      ...(marker ? { marker } : {}),
      ...(range ? { runIn: range } : {}),
      ...(parts ? { parts } : {}),
      ...extra,
    };
  };
}

/** The pieces of a leaf that is not one range of the source: lines that a correction joined, or with a line set aside between. */
function partsOf(blocks: Block[], source: string): Range[] | undefined {
  const parted = blocks.some(
    ({ parts, end }, i) => parts !== undefined || squeeze(source.slice(end, blocks[i + 1]?.start ?? end)) !== "",
  );
  return parted ? blocks.flatMap(({ parts, start, end }) => parts ?? [{ start, end }]) : undefined;
}
