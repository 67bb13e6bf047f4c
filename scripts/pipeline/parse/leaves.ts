import type { Position } from "unist";
import type { Leaf, LeafType, Range } from "../../../src/model/tree.ts";
import { squeeze } from "../../../src/text/chars.ts";
import type { Block } from "../read/index.ts";
import { type RunInRules, runInOf } from "./run-in.ts";

/** Makes leaves from blocks: the one place where text, range and run-in heading come together. */
export interface LeafMaker {
  leaf(type: LeafType, blocks: Block[], options?: LeafOptions): Leaf;
}

export interface LeafOptions {
  marker?: string;
  markerLength?: number;
  /** Whether the line can have a run-in heading, and of which form. */
  runIn?: RunInRules;
  extra?: Partial<Pick<Leaf, "cells" | "contents">>;
}

export function leafMaker(source: string, place: (start: number, end: number) => Position): LeafMaker {
  return {
    leaf(type, blocks, { marker, markerLength = 0, runIn, extra } = {}) {
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
        position: place(first.start, last.end),
        ...(marker ? { marker } : {}),
        ...(range ? { runIn: range } : {}),
        ...(parts ? { parts } : {}),
        ...extra,
      };
    },
  };
}

/** The pieces of a leaf that is not one range of the source: lines that a correction joined, or with a line set aside between. */
function partsOf(blocks: Block[], source: string): Range[] | undefined {
  const parted = blocks.some(
    ({ parts, end }, i) => parts !== undefined || squeeze(source.slice(end, blocks[i + 1]?.start ?? end)) !== "",
  );
  return parted ? blocks.flatMap(({ parts, start, end }) => parts ?? [{ start, end }]) : undefined;
}
